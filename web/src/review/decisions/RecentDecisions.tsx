import type { DocumentSummary } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../api/index.ts'
import { RecentIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { useNow } from '../../parts/index.ts'
import { headlineOf } from '../headline.ts'
import { secondsLeft } from './deadline.ts'
import type { Decided, Decisions } from './useDecisions.ts'

const TICK_MS = 500

/**
 * What was decided last. The way back for everybody who cannot use the notice in its ten seconds' place, and after
 * reloading the page: what the server still holds is listed too.
 */
export function RecentDecisions({ decisions }: { readonly decisions: Decisions }) {
  const { text } = useLanguage()
  const held = useQuery(queries.documents('held')).data?.documents ?? []
  const own = new Set(decisions.recent.map(({ id }) => id))
  const others = held.filter(({ id }) => !own.has(id))
  if (own.size + others.length === 0) return null
  return (
    <section className="recent" aria-label={text.decisions.recent}>
      <details open>
        <summary>
          <RecentIcon aria-hidden="true" />
          {text.decisions.recent}
        </summary>
        <ul>
          {decisions.recent.map((decided) => (
            <RecentItem key={decided.id} decided={decided} onUndo={() => decisions.undo(decided.id)} />
          ))}
          {others.map((document) => (
            <HeldItem key={document.id} document={document} onUndo={() => decisions.undo(document.id)} />
          ))}
        </ul>
      </details>
    </section>
  )
}

interface ItemProps {
  readonly decided: Decided
  readonly onUndo: () => void
}

function RecentItem({ decided, onUndo }: ItemProps) {
  const { text } = useLanguage()
  const { data } = useQuery(queries.document(decided.id))
  const isHeld = data?.state === 'held' || (data?.state === 'rejected' && decided.kind === 'reject')
  const seconds = secondsLeft(decided.deadline, useNow(isHeld ? TICK_MS : null))
  const state = decided.kind === 'reject' ? text.decisions.sortedOut.replace(':', '') : null
  return (
    <li className="recent__item">
      <span className="recent__title">{decided.title}</span>
      <span className="recent__state">
        {isHeld && seconds > 0
          ? text.decisions.seconds(seconds)
          : (state ?? (data ? text.document.states[data.state] : text.shell.loading))}
      </span>
      {isHeld && seconds > 0 && (
        <button
          type="button"
          className="text-button"
          aria-label={text.decisions.takeBackNamed(decided.title)}
          onClick={onUndo}
        >
          {text.decisions.takeBack}
        </button>
      )}
    </li>
  )
}

/** Held by the server, but not decided on this page: before a reload, or by a colleague. */
function HeldItem({ document, onUndo }: { readonly document: DocumentSummary; readonly onUndo: () => void }) {
  const { data } = useQuery(queries.document(document.id))
  const until = data?.order?.heldUntil
  if (!until) return null
  const decided: Decided = {
    id: document.id,
    kind: 'file',
    title: headlineOf(document),
    target: '',
    deadline: new Date(until).getTime(),
    heldMs: 0,
  }
  return <RecentItem decided={decided} onUndo={onUndo} />
}
