import { type RobotTodo, runCauses } from '@amtsbote/contract'
import { AllDoneIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { ResumeButton } from '../hold/index.ts'
import { FailedEntry } from './FailedEntry.tsx'
import { ForgetWorker } from './ForgetWorker.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { TaskHead } from './TaskHead.tsx'

/** What people have to do now, what stops most work first. */
export function TodoList({ todo, now }: { readonly todo: readonly RobotTodo[]; readonly now: number }) {
  const { text } = useLanguage()
  const say = text.operations.todo
  return (
    <section className="card todo" aria-labelledby="todo-heading">
      <h2 id="todo-heading">{say.heading}</h2>
      {todo.length === 0 ? (
        <p className="card__empty">
          <AllDoneIcon aria-hidden="true" />
          {say.none}
        </p>
      ) : (
        <ul>
          {todo.map((entry) => (
            <Entry key={keyOf(entry)} entry={entry} now={now} />
          ))}
        </ul>
      )}
    </section>
  )
}

function keyOf(entry: RobotTodo): string {
  switch (entry.kind) {
    case 'failed':
      return `failed ${entry.robot.id} ${entry.cause} ${entry.message}`
    case 'question':
      return `question ${entry.question.id}`
    case 'unserved':
      return `unserved ${entry.robot.id}`
    case 'silent-worker':
      return `worker ${entry.worker}`
    case 'held':
      return `held ${entry.hold.scope} ${entry.hold.id}`
  }
}

/** A matter of one case stops nothing else and shouts less. */
function isGrave(entry: RobotTodo): boolean {
  if (entry.kind === 'failed') return entry.cause !== 'business-error'
  return entry.kind === 'unserved'
}

function Entry({ entry, now }: { readonly entry: RobotTodo; readonly now: number }) {
  const { format } = useLanguage()
  const when = (at: string) => format.when(at, now)
  return (
    <li className={isGrave(entry) ? 'task task--grave' : 'task'}>
      <Content entry={entry} when={when} />
    </li>
  )
}

function Content({ entry, when }: { readonly entry: RobotTodo; readonly when: (at: string) => string }) {
  const { text, pick } = useLanguage()
  const say = text.operations.todo
  switch (entry.kind) {
    case 'failed': {
      const { nextDe, nextEn } = runCauses[entry.cause]
      return <FailedEntry entry={entry} next={pick({ de: nextDe, en: nextEn })} when={when} />
    }
    case 'question':
      return (
        <>
          <TaskHead title={entry.robot.title} meta={`${say.question} · ${when(entry.question.askedAt)}`} />
          <QuestionForm question={entry.question} />
        </>
      )
    case 'unserved': {
      const { unserved, unservedNext } = text.operations
      return (
        <>
          <TaskHead title={entry.robot.title} meta={say.waits(entry.waiting)} />
          <p>{unserved[entry.why]}</p>
          <p className="task__next">{`${unservedNext[entry.why]} ${entry.missing.join(', ')}`.trim()}</p>
        </>
      )
    }
    case 'silent-worker':
      return (
        <>
          <TaskHead title={say.silent(entry.place)} />
          <p>{say.silentNext(when(entry.seenAt))}</p>
          <ForgetWorker worker={entry.worker} place={entry.place} />
        </>
      )
    case 'held': {
      const { hold, title, waiting } = entry
      const what = { all: say.heldAll, system: say.heldSystem(title), robot: title }[hold.scope]
      return (
        <>
          <TaskHead title={say.held(what)} meta={say.waits(waiting)} />
          <p>{say.heldSince(when(hold.at), hold.reason)}</p>
          <ResumeButton hold={hold} title={what} waiting={waiting} />
        </>
      )
    }
  }
}
