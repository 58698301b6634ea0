import { type RunDetail, runCauses } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { queries } from '../../api/index.ts'
import { WarningIcon } from '../../icons/index.ts'
import { type Dictionary, useLanguage } from '../../language/index.ts'
import { ProblemNote, Screen, useNow, useTitle } from '../../parts/index.ts'
import { BackLink } from '../BackLink.tsx'
import { ChangeRuns, QuestionForm } from '../todo/index.ts'
import { Attachments } from './Attachments.tsx'
import { Effects } from './Effects.tsx'
import { Steps } from './Steps.tsx'
import { Values } from './Values.tsx'

const route = getRouteApi('/betrieb/laeufe/$run')
const CLOCK_MS = 20_000

/** One run: what it was to do, what it brought about, how it went, and what can be done about it. */
export function RunPage() {
  const { text } = useLanguage()
  const { run } = route.useParams()
  const { data, error } = useQuery(queries.run(run))
  const title = text.operations.run.title(data?.businessKey ?? run.slice(-6))
  useTitle(`${title} – Amtsbote`)
  return (
    <Screen
      above={<BackLink />}
      heading={title}
      below={data && <Below run={data} />}
      actions={data && <Actions run={data} title={title} />}
    >
      {error && <ProblemNote error={error} />}
      {!data && !error && <p role="status">{text.operations.loading}</p>}
      {data && <Content run={data} />}
    </Screen>
  )
}

function Below({ run }: { readonly run: RunDetail }) {
  const { text, format } = useLanguage()
  const say = text.operations.run
  const now = useNow(CLOCK_MS)
  const { robot, robotTitle, state, createdAt, endedAt, origin, progress } = run
  const said = [
    say.created(format.when(createdAt, now)),
    say.by(originOf(origin, text)),
    ...(endedAt ? [say.ended(format.when(endedAt, now))] : []),
    ...(state === 'running' && progress ? [text.operations.states.progress(progress.done, progress.of)] : []),
  ]
  return (
    <>
      <span className={`run-state run-state--${state}`}>{say.states[state]}</span>
      {' · '}
      <Link to="/betrieb/roboter/$robot" params={{ robot }}>
        {robotTitle}
      </Link>
      {` · ${said.join(' · ')}`}
    </>
  )
}

function originOf(origin: string, { operations: { run } }: Dictionary): string {
  const [kind = ''] = origin.split(':')
  return run.origins[kind as keyof typeof run.origins] ?? origin
}

function Actions({ run: { id, state }, title }: { readonly run: RunDetail; readonly title: string }) {
  const mayRepeat = ['waiting-person', 'dead', 'cancelled'].includes(state)
  const mayCancel = ['queued', 'running', 'waiting-person', 'dead'].includes(state)
  return <ChangeRuns runs={[id]} what={title} mayRepeat={mayRepeat} mayCancel={mayCancel} />
}

function Content({ run }: { readonly run: RunDetail }) {
  const { text } = useLanguage()
  const say = text.operations.run
  return (
    <>
      <Problem run={run} />
      {run.question && (
        <section className="card" aria-label={text.operations.todo.question}>
          <QuestionForm question={run.question} />
        </section>
      )}
      <div className="detail">
        <div className="detail__main">
          <Effects run={run} />
          <Steps run={run} />
        </div>
        <div className="detail__side">
          <Attachments run={run} />
          <section className="card" aria-labelledby="input-heading">
            <h2 id="input-heading">{say.input}</h2>
            <Values value={run.input} />
          </section>
          {run.state === 'done' && (
            <section className="card" aria-labelledby="result-heading">
              <h2 id="result-heading">{say.result}</h2>
              <Values value={run.result} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}

function Problem({ run: { state, cause, message, dueAt } }: { readonly run: RunDetail }) {
  const { text, format, pick } = useLanguage()
  const now = useNow(CLOCK_MS)
  if (!cause || state === 'done') return null
  const { nextDe, nextEn } = runCauses[cause]
  const retries = state === 'queued' ? text.operations.run.nextTry(format.when(dueAt, now)) : null
  return (
    <div className="note note--danger">
      <WarningIcon aria-hidden="true" />
      <div>
        <p>
          <strong>{pick(runCauses[cause])}</strong> {retries ?? pick({ de: nextDe, en: nextEn })}
        </p>
        {message && <p lang="de">{message}</p>}
      </div>
    </div>
  )
}
