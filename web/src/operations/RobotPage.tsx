import type { RobotDetail, RunLine } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { queries } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { ProblemNote, Screen, useNow, useTitle } from '../parts/index.ts'
import { BackLink } from './BackLink.tsx'
import { HoldButton, ResumeButton } from './hold/index.ts'
import { StateMark, Strip } from './robots/index.ts'

const route = getRouteApi('/betrieb/roboter/$robot')
const CLOCK_MS = 20_000
/** Enough of a release to tell two apart. */
const RELEASE_SHOWN = 10

/** One robot: what it does, how it is, its last runs. */
export function RobotPage() {
  const { text } = useLanguage()
  const { robot } = route.useParams()
  const { data, error } = useQuery(queries.robot(robot))
  useTitle(`${data?.title ?? robot} – Amtsbote`)
  const now = useNow(CLOCK_MS)
  return (
    <Screen
      above={<BackLink />}
      heading={data?.title ?? robot}
      below={data?.purpose}
      actions={data && <Switch robot={data} />}
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <p role="status">{text.operations.loading}</p>}
      {data && (
        <div className="detail">
          <Runs robot={data} now={now} />
          <Facts robot={data} now={now} />
        </div>
      )}
    </Screen>
  )
}

function Switch({ robot: { id, title, hold, waiting, state } }: { readonly robot: RobotDetail }) {
  const { text } = useLanguage()
  if (hold) return <ResumeButton hold={hold} title={title} waiting={waiting} />
  if (state.kind === 'held') return null
  return <HoldButton subject={{ scope: 'robot', id }} title={title} label={text.operations.hold.button} />
}

interface Part {
  readonly robot: RobotDetail
  readonly now: number
}

function Runs({ robot: { runs, bars }, now }: Part) {
  const { text } = useLanguage()
  const say = text.operations.robot
  return (
    <section className="card" aria-labelledby="runs-heading">
      <h2 id="runs-heading">{say.runs}</h2>
      {runs.length === 0 ? (
        <p className="card__empty">{say.noRuns}</p>
      ) : (
        <>
          <Strip bars={bars} />
          <ul className="rows">
            {runs.map((run) => (
              <RunRow key={run.id} run={run} now={now} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function RunRow({ run, now }: { readonly run: RunLine; readonly now: number }) {
  const { text, format } = useLanguage()
  const { id, state, businessKey, createdAt, attempt, message } = run
  const said = [
    format.when(createdAt, now),
    ...(attempt > 1 ? [text.operations.robot.attempt(attempt)] : []),
    ...(message && state !== 'done' ? [message] : []),
  ]
  return (
    <li className="row">
      <div>
        <p className="row__name">
          <Link to="/betrieb/laeufe/$run" params={{ run: id }}>
            {text.operations.run.title(businessKey ?? id.slice(-6))}
          </Link>
        </p>
        <p className="row__more">{said.join(' · ')}</p>
      </div>
      <p className={`run-state run-state--${state}`}>{text.operations.run.states[state]}</p>
    </li>
  )
}

function Facts({ robot, now }: Part) {
  const { text, format } = useLanguage()
  const { robot: say, robots } = text.operations
  const { limits, state, systems, needs, next, release, registeredAt } = robot
  const facts: readonly (readonly [string, string])[] = [
    [robots.next, next ? format.when(next, now) : robots.onOrder],
    [robots.waiting, format.count(robot.waiting)],
    [say.systems, systems.map(({ title }) => title).join(', ') || say.noSystems],
    ...(needs.length > 0 ? [[say.needs, needs.join(', ')] as const] : []),
    [say.active, format.count(limits.active)],
    [say.limits, say.limitText(format.count(limits.minutes), format.count(limits.memoryMb))],
    [say.retries, say.retryText(limits.retries, format.count(limits.retrySeconds))],
    [say.release, `${release.slice(0, RELEASE_SHOWN)}, ${say.registered} ${format.when(registeredAt, now)}`],
  ]
  return (
    <section className="card" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{say.facts}</h2>
      <StateMark state={state} now={now} />
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
