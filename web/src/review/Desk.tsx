import type { DocumentId, DocumentSummary } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { queries } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { ProblemNote } from '../parts/index.ts'
import { DeskHeader } from './DeskHeader.tsx'
import type { Decisions } from './decisions/index.ts'
import { OpenDocument } from './OpenDocument.tsx'
import { usePreloadedPicture } from './page/index.ts'
import type { Place } from './queue/index.ts'
import type { OpenDialog } from './useReviewCommands.ts'

interface Props {
  readonly summary: DocumentSummary
  readonly place: Place
  /** Counts how often somebody went to another document; then, and only then, the focus goes to the heading. */
  readonly arrival: number
  readonly decisions: Decisions
  readonly openList: ReactNode
  readonly onOpen: (id: DocumentId) => void
  readonly onLeave: () => void
}

/** One document on the desk: heading, page, proposal. */
export function Desk({ summary, place, arrival, decisions, openList, onOpen, onLeave }: Props) {
  const { text } = useLanguage()
  const { data, error, isFetching } = useQuery(queries.document(summary.id))
  // The next one is fetched while this one is read, so that going on takes no time.
  useQuery(queries.document(place.following))
  useQuery(queries.words(place.following, 1))
  usePreloadedPicture(place.following, 1)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (arrival > 0) heading.current?.focus()
  }, [arrival])
  const header = (
    <DeskHeader
      heading={heading}
      summary={summary}
      place={place}
      openList={openList}
      onOpen={onOpen}
      onDialog={setDialog}
    />
  )
  // A copy kept from before the document was decided (whoever brings a file in sees it pass every state) proposes
  // nothing, and the fields would start empty.
  const isOutdated = isFetching && data?.state !== summary.state
  if (data && !isOutdated) {
    return (
      <OpenDocument
        detail={data}
        place={place}
        decisions={decisions}
        dialog={dialog}
        onDialog={setDialog}
        onOpen={onOpen}
        onLeave={onLeave}
      >
        {header}
      </OpenDocument>
    )
  }
  return (
    <main className="desk" id="inhalt" tabIndex={-1}>
      {header}
      {error ? (
        <ProblemNote error={error} />
      ) : (
        <p className="desk__loading" role="status">
          {text.shell.loading}
        </p>
      )}
    </main>
  )
}
