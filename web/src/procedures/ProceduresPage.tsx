import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { ProblemNote, Screen, useNow, useTitle } from '../parts/index.ts'
import { ProcedureCard } from './ProcedureCard.tsx'

const CLOCK_MS = 60_000

/** All procedures: what they ask for, what is proven, what is to be done. */
export function ProceduresPage() {
  const { text } = useLanguage()
  const { data, error } = useQuery(queries.guarantee())
  useTitle(text.procedures.windowTitle)
  const now = useNow(CLOCK_MS)
  return (
    <Screen heading={text.procedures.heading} below={text.procedures.below}>
      {error && <ProblemNote error={error} />}
      {!data && !error && <p role="status">{text.shell.loading}</p>}
      {data?.procedures.map((procedure) => (
        <ProcedureCard key={procedure.id} procedure={procedure} now={now} />
      ))}
    </Screen>
  )
}
