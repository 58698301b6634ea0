import type { Operations } from '@amtsbote/contract'
import { useLanguage } from '../language/index.ts'

/** Four figures that answer: does it run, does it pile up, do I have to do something, does it go well. */
export function Figures({ operations, now }: { readonly operations: Operations; readonly now: number }) {
  const { text, format } = useLanguage()
  const say = text.operations.figures
  const { workers, waiting, longestWaitSince, todo, robots } = operations
  const living = workers.filter(({ state }) => state === 'living')
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const places = sum(living.map((worker) => worker.places))
  const ended = sum(robots.map((robot) => robot.ended))
  const well = sum(robots.map((robot) => robot.endedWell))
  const concerned = sum(todo.map((entry) => (entry.kind === 'failed' ? entry.runs.length : 0)))
  return (
    <dl className="figures" aria-label={say.heading}>
      <Figure
        name={say.running}
        value={format.count(sum(living.map(({ running }) => running)))}
        more={living.length > 0 ? say.places(places, living.length) : say.noWorker}
      />
      <Figure
        name={say.waiting}
        value={format.count(waiting)}
        more={longestWaitSince ? say.since(format.when(longestWaitSince, now)) : say.nothingWaits}
      />
      <Figure
        name={say.todo}
        value={format.count(todo.length)}
        more={concerned > 0 ? say.todoRuns(concerned) : todo.length === 0 ? say.nothingToDo : ''}
      />
      <Figure
        name={say.well}
        value={ended > 0 ? format.percent(well / ended) : '–'}
        more={ended > 0 ? say.of(format.count(well), format.count(ended)) : say.noneEnded}
      />
    </dl>
  )
}

function Figure({
  name,
  value,
  more,
}: {
  readonly name: string
  readonly value: string
  readonly more: string
}) {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span>{more}</span>
      </dd>
    </div>
  )
}
