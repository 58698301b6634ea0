import { type DocumentId, type DocumentSummary, reasons } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { queries } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { headlineOf, shortHeadlineOf } from '../headline.ts'
import type { Group } from './groups.ts'

interface Props {
  readonly groups: readonly Group[]
  /** How many wait in all; the list itself is limited. */
  readonly total: number
  readonly shown: DocumentId | undefined
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** What waits, grouped. The reason stands where other programs show a percentage: it says what to look for. */
export function QueueList({ groups, total, shown, onOpen, children }: Props) {
  const { text } = useLanguage()
  const listed = groups.reduce((sum, group) => sum + group.documents.length, 0)
  return (
    <div className="queue">
      <nav className="queue__scroll" aria-labelledby="queue-heading">
        <header className="queue__header">
          <h2 id="queue-heading">
            {text.queue.heading} <span className="queue__total">{total}</span>
          </h2>
          <Underway />
        </header>
        {groups.map((group) => (
          <section key={group.kind} aria-labelledby={`group-${group.kind}`}>
            <h3 id={`group-${group.kind}`} className={`queue__group queue__group--${group.kind}`}>
              {text.queue.groups[group.kind]}
            </h3>
            <ul>
              {group.documents.map((document) => (
                <QueueItem
                  key={document.id}
                  document={document}
                  isShown={document.id === shown}
                  onOpen={onOpen}
                />
              ))}
            </ul>
          </section>
        ))}
        {listed < total && <p className="queue__more">{text.queue.shortened(total)}</p>}
      </nav>
      {children}
    </div>
  )
}

/** What the program is still at: it may or may not end up in this list. */
function Underway() {
  const { text } = useLanguage()
  const { data } = useQuery(queries.health())
  const { received = 0, paged = 0, read = 0, understood = 0 } = data?.documents ?? {}
  const count = received + paged + read + understood
  return count > 0 ? <p>{text.queue.reading(count)}</p> : null
}

function QueueItem({
  document,
  isShown,
  onOpen,
}: {
  readonly document: DocumentSummary
  readonly isShown: boolean
  readonly onOpen: () => void
}) {
  const { pick } = useLanguage()
  const item = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  return (
    <li>
      <Link
        ref={item}
        to="/"
        search={{ dokument: document.id }}
        className="queue__item"
        aria-current={isShown ? 'true' : undefined}
        title={headlineOf(document)}
        onClick={onOpen}
      >
        <span className="queue__title" lang="de">
          {shortHeadlineOf(document)}
        </span>
        {document.reason && <span className="queue__reason">{pick(reasons[document.reason])}</span>}
      </Link>
    </li>
  )
}
