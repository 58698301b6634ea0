import { routes, type StratumReport } from '@amtsbote/contract'
import { useId } from 'react'
import { call } from '../api/index.ts'
import { PausedIcon, ReadyIcon, RunningIcon, StoppedIcon, TrialIcon } from '../icons/index.ts'
import { actorName, useLanguage } from '../language/index.ts'
import { Bounds } from './Bounds.tsx'
import { ReasonButton } from './ReasonButton.tsx'
import { Reliability } from './Reliability.tsx'

interface Props {
  readonly stratum: StratumReport
  readonly now: number
}

const icons = {
  running: RunningIcon,
  trial: TrialIcon,
  'review-only': ReadyIcon,
  stopped: StoppedIcon,
  'not-asked-for': PausedIcon,
}

/** One stratum: what it may do and why, what it has done, the bound it earned. */
export function StratumCard({ stratum, now }: Props) {
  const { text, format } = useLanguage()
  const say = text.procedures
  const heading = useId()
  const { proof, state, note, filed, shadow, sampled, openSamples } = stratum
  const Icon = icons[state]
  const facts: readonly (readonly [string, string])[] = [
    [say.stratum.filed, format.count(filed)],
    [say.stratum.sampled, `${format.count(sampled)}, ${say.stratum.open(format.count(openSamples))}`],
    [say.stratum.shadow, format.count(shadow)],
  ]
  return (
    <section className="card stratum" aria-labelledby={heading}>
      <header className="stratum__header">
        <div>
          <h3 id={heading}>{say.proofs[proof]}</h3>
          <p>{say.proofMeanings[proof]}</p>
        </div>
        <StratumSwitch stratum={stratum} />
      </header>
      <div className={`state stratum-state--${state}`}>
        <p>
          <Icon aria-hidden="true" />
          {say.states[state]}
          {note?.cause && `: ${say.causes[note.cause]}`}
        </p>
        <small>
          {say.stateMeanings[state]}
          {note &&
            ` ${say.stratum.since(format.when(note.at, now), actorName(note.by, text))} ${say.reasonOf(note.reason)}`}
        </small>
      </div>
      <dl className="counts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Bounds stratum={stratum} now={now} />
      <Reliability stratum={stratum} />
    </section>
  )
}

function StratumSwitch({ stratum: { procedureId, proof, state } }: Pick<Props, 'stratum'>) {
  const { text } = useLanguage()
  const { stratum: say, proofs } = text.procedures
  const params = { procedure: procedureId, proof }
  if (state === 'stopped') {
    return (
      <ReasonButton
        label={say.resume}
        heading={say.resumeHeading(proofs[proof])}
        explanation={say.resumeText}
        said={say.resumedNow}
        act={(reason) => call(routes.resumeStratum, { params, body: { reason } })}
      />
    )
  }
  if (state === 'not-asked-for') return null
  return (
    <ReasonButton
      label={say.stop}
      heading={say.stopHeading(proofs[proof])}
      explanation={say.stopText}
      said={say.stoppedNow}
      act={(reason) => call(routes.stopStratum, { params, body: { reason } })}
    />
  )
}
