import { type RobotTodo, runCauses } from '@amtsbote/contract'
import { Link } from '@tanstack/react-router'
import { OnwardIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { ChangeRuns } from './ChangeRuns.tsx'
import { TaskHead } from './TaskHead.tsx'

interface Props {
  readonly entry: Extract<RobotTodo, { kind: 'failed' }>
  readonly next: string
  readonly when: (at: string) => string
}

/** Runs that failed for one cause: one look at the cause, then all of them together. */
export function FailedEntry({ entry, next, when }: Props) {
  const { text, pick } = useLanguage()
  const say = text.operations.todo
  const { robot, cause, message, runs } = entry
  const [latest] = runs
  if (!latest) return null
  return (
    <>
      <TaskHead title={robot.title} meta={`${say.runs(runs.length)} · ${when(latest.at)}`} />
      <p>{pick(runCauses[cause])}</p>
      {message && (
        <p className="task__message" lang="de">
          {message}
        </p>
      )}
      <p className="task__next">{next}</p>
      {runs.length === 1 ? (
        <RunLink run={latest.id}>{say.open}</RunLink>
      ) : (
        <details className="task__runs">
          <summary>{say.show(runs.length)}</summary>
          <ul>
            {runs.map(({ id, businessKey, at }) => (
              <li key={id}>
                <RunLink run={id}>{businessKey ?? id.slice(-6)}</RunLink> <span>{when(at)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <ChangeRuns runs={runs.map(({ id }) => id)} what={robot.title} mayRepeat />
    </>
  )
}

function RunLink({ run, children }: { readonly run: string; readonly children: string }) {
  return (
    <Link className="onward" to="/betrieb/laeufe/$run" params={{ run: run as never }}>
      {children}
      <OnwardIcon aria-hidden="true" />
    </Link>
  )
}
