import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { queries } from '../../api/index.ts'
import { AllDoneIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { useCommands, useSingleKeys } from '../keys/index.ts'

interface Props {
  readonly openList: ReactNode
  /** Whether somebody has just decided the last document; then the focus comes here. */
  readonly hasArrived: boolean
  readonly onUndo: () => void
}

/** Nothing waits. The last decision can still be taken back by its key. */
export function AllDone({ openList, hasArrived, onUndo }: Props) {
  const { text, format } = useLanguage()
  const { data } = useQuery(queries.health())
  const heading = useRef<HTMLHeadingElement>(null)
  const [singleKeys] = useSingleKeys()
  useCommands((command) => command.kind === 'undo' && onUndo(), { singleKeys })
  useEffect(() => {
    if (hasArrived) heading.current?.focus()
  }, [hasArrived])
  const filed = data?.documents.filed ?? 0
  return (
    <main className="all-done" id="inhalt" tabIndex={-1}>
      <div className="all-done__list">{openList}</div>
      <AllDoneIcon aria-hidden="true" />
      <h1 ref={heading} tabIndex={-1}>
        {text.queue.allDone}
      </h1>
      <p>{text.queue.allDoneText}</p>
      <p className="all-done__more">{text.queue.allDoneReading}</p>
      <p className="all-done__more">{text.queue.allDoneIntake}</p>
      {filed > 0 && <p className="all-done__filed">{text.queue.filed(format.count(filed))}</p>}
    </main>
  )
}
