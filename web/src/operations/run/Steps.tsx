import { type RunCause, type RunDetail, runCauses } from '@amtsbote/contract'
import { useLanguage } from '../../language/index.ts'
import { type Step, stepsOf } from './steps.ts'

/** The story of a run. Plain lines without any trick, so that searching and copying work as in every text. */
export function Steps({ run }: { readonly run: RunDetail }) {
  const { text, format } = useLanguage()
  const say = text.operations.run
  return (
    <section className="card" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{say.steps}</h2>
      <ol className="steps">
        {stepsOf(run).map((step) => (
          <li key={step.key} className={`step step--${step.kind}`}>
            <time dateTime={step.at}>{format.time(step.at)}</time>
            <StepText step={step} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StepText({ step }: { readonly step: Step }) {
  const { text, pick } = useLanguage()
  const say = text.operations.run
  switch (step.kind) {
    case 'begun':
      return <p>{say.begun(step.attempt)}</p>
    case 'ended': {
      const { outcome, message, place } = step
      const cause = outcome in runCauses ? pick(runCauses[outcome as RunCause]) : undefined
      const more = [message, place].filter(Boolean).join(' · ')
      return (
        <p>
          {say.outcome(step.attempt, say.outcomes[outcome] ?? cause ?? outcome)}
          {more && <span lang="de"> {more}</span>}
        </p>
      )
    }
    case 'effect-begun':
      return <p>{say.effectBegun(step.effect)}</p>
    case 'effect-done':
      return <p>{say.effectDone(step.effect)}</p>
    case 'attachment':
      return <p>{say.attachment(step.name)}</p>
    case 'output':
      return (
        <p lang="de">
          <span className="step__kind">{say.output}: </span>
          {step.text}
        </p>
      )
    case 'log':
      return <p lang="de">{step.text}</p>
  }
}
