import type { Operations } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { ProblemNote, Screen, useNow, useTitle } from '../parts/index.ts'
import { Figures } from './Figures.tsx'
import { HeldBanner, HoldButton } from './hold/index.ts'
import { RobotList } from './robots/index.ts'
import { Surroundings } from './Surroundings.tsx'
import { TodoList } from './todo/index.ts'

/** How often "vor 2 Minuten" is counted anew. */
const CLOCK_MS = 20_000

/** All robots at a glance, and what people have to do about them now. */
export function OperationsPage() {
  const { text, format } = useLanguage()
  useTitle(text.operations.windowTitle)
  const { data, error, dataUpdatedAt } = useQuery(queries.operations())
  const now = Math.max(useNow(CLOCK_MS), dataUpdatedAt)
  const asOf = format.time(new Date(dataUpdatedAt).toISOString())
  const everything = { scope: 'all', id: '' } as const
  const { all, allRobots } = text.operations.hold
  return (
    <Screen
      heading={text.operations.heading}
      below={data && text.operations.asOf(asOf)}
      actions={data && !data.hold && <HoldButton subject={everything} title={allRobots} label={all} />}
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <p role="status">{text.operations.loading}</p>}
      {data && <Overview operations={data} now={now} />}
    </Screen>
  )
}

function Overview({ operations, now }: { readonly operations: Operations; readonly now: number }) {
  return (
    <>
      {operations.hold && <HeldBanner hold={operations.hold} waiting={operations.waiting} now={now} />}
      <Figures operations={operations} now={now} />
      <div className="overview">
        <TodoList todo={operations.todo} now={now} />
        <RobotList robots={operations.robots} now={now} />
        <Surroundings operations={operations} now={now} />
      </div>
    </>
  )
}
