import { type DocumentId, type DocumentSummary, streams } from '@amtsbote/contract'
import type { ReactNode, RefObject } from 'react'
import { addressOf } from '../api/index.ts'
import { FollowingIcon, JourneyIcon, KeyboardIcon, OriginalIcon, PreviousIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { IconButton } from '../parts/index.ts'
import { fileNameOf, headlineOf } from './headline.ts'
import type { Place } from './queue/index.ts'
import type { OpenDialog } from './useReviewCommands.ts'

interface Props {
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly summary: DocumentSummary
  readonly place: Place
  readonly openList: ReactNode
  readonly onOpen: (id: DocumentId) => void
  readonly onDialog: (dialog: OpenDialog) => void
}

/** What lies on the desk, where it came from, and the way to its neighbours. */
export function DeskHeader({ heading, summary, place, openList, onOpen, onDialog }: Props) {
  const { text, format } = useLanguage()
  const { id, name, receivedAt, source, pages } = summary
  const origin = [
    text.document.received(format.moment(receivedAt)),
    text.document.sources[source],
    fileNameOf(name),
    ...(pages === null ? [] : [text.document.pages(pages)]),
  ]
  return (
    <header className="desk__header">
      {openList}
      <div className="desk__title">
        <h1 ref={heading} tabIndex={-1} lang="de" title={headlineOf(summary)}>
          {headlineOf(summary)}
        </h1>
        <p title={name}>{origin.join(' · ')}</p>
      </div>
      <div className="desk__tools">
        <IconButton label={text.shell.keys} shortcut="?" onClick={() => onDialog('keys')}>
          <KeyboardIcon />
        </IconButton>
        <IconButton label={text.document.journey} shortcut="W" onClick={() => onDialog('journey')}>
          <JourneyIcon />
        </IconButton>
        <a
          className="icon-button"
          href={addressOf(streams.original.url, { id })}
          target="_blank"
          rel="noreferrer"
          aria-label={text.document.original}
          title={text.document.original}
        >
          <OriginalIcon />
        </a>
      </div>
      <div className="desk__neighbours">
        <IconButton
          label={text.queue.previous}
          disabled={place.total < 2}
          onClick={() => onOpen(place.previous)}
        >
          <PreviousIcon />
        </IconButton>
        <span>{text.queue.position(place.position, place.total)}</span>
        <IconButton
          label={text.queue.following}
          disabled={place.total < 2}
          onClick={() => onOpen(place.following)}
        >
          <FollowingIcon />
        </IconButton>
      </div>
    </header>
  )
}
