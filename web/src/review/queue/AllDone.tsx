import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { queries } from '../../api/index.ts'
import { AllDoneIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'

/** Nothing waits. */
export function AllDone({ openList }: { readonly openList: ReactNode }) {
  const { text, format } = useLanguage()
  const { data } = useQuery(queries.health())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
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
      {filed > 0 && <p className="all-done__more">{text.queue.filed(format.count(filed))}</p>}
    </main>
  )
}
