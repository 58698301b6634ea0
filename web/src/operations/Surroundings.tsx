import type { Operations } from '@amtsbote/contract'
import { useLanguage } from '../language/index.ts'
import { HoldButton, ResumeButton } from './hold/index.ts'

interface Props {
  readonly operations: Operations
  readonly now: number
}

/** What robots need around them: the systems they work in and the machines they run on. */
export function Surroundings(props: Props) {
  return (
    <div className="surroundings">
      <Systems {...props} />
      <Workers {...props} />
    </div>
  )
}

function Systems({ operations: { systems, robots } }: Props) {
  const { text } = useLanguage()
  const say = text.operations.systems
  return (
    <section className="card" aria-labelledby="systems-heading">
      <h2 id="systems-heading">{say.heading}</h2>
      {systems.length === 0 && <p className="card__empty">{say.none}</p>}
      <ul className="rows">
        {systems.map(({ id, title, address, robots: users, hold }) => {
          const subject = { scope: 'system', id } as const
          const waiting = robots
            .filter((robot) => robot.systems.some((system) => system.id === id))
            .reduce((sum, robot) => sum + robot.waiting, 0)
          return (
            <li key={id} className="row">
              <div>
                <p className="row__name">{title}</p>
                <p className={address ? 'row__more' : 'row__more row__more--bad'}>
                  {address ?? say.noAddress} · {users.length > 0 ? say.usedBy(users.join(', ')) : say.unused}
                </p>
              </div>
              {hold ? (
                <ResumeButton hold={hold} title={title} waiting={waiting} />
              ) : (
                <HoldButton subject={subject} title={title} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Workers({ operations: { workers }, now }: Props) {
  const { text, format } = useLanguage()
  const say = text.operations.workers
  return (
    <section className="card" aria-labelledby="workers-heading">
      <h2 id="workers-heading">{say.heading}</h2>
      {workers.length === 0 && <p className="card__empty">{say.none}</p>}
      <ul className="rows">
        {workers.map(({ id, place, state, running, places, seenAt }) => (
          <li key={id} className="row">
            <div>
              <p className="row__name">{place}</p>
              <p className={state === 'living' ? 'row__more' : 'row__more row__more--bad'}>
                {say[state]} ·{' '}
                {state === 'living' ? say.use(running, places) : say.seen(format.when(seenAt, now))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
