import type { EarnedBound, StratumReport } from '@amtsbote/contract'
import { type Dictionary, type Format, useLanguage } from '../language/index.ts'

interface Props {
  readonly stratum: StratumReport
  readonly now: number
}

/** What checked cases prove about a stratum: first as a sentence, then every figure that it rests on. */
export function Bounds({ stratum: { bounds, proof }, now }: Props) {
  const { text } = useLanguage()
  const say = text.procedures.bound
  const [latest, ...others] = bounds
  return (
    <div className="bound">
      <h4>{say.heading}</h4>
      {latest ? <Bound bound={latest} now={now} /> : <p>{say.none}</p>}
      {proof === 'two-proofs' && <p className="quiet">{say.notNeeded}</p>}
      {others.length > 0 && (
        <details>
          <summary>{say.others(others.length)}</summary>
          {others.map((bound) => (
            <Bound key={Object.values(bound.model).join(' ')} bound={bound} now={now} />
          ))}
        </details>
      )}
    </div>
  )
}

function Bound({ bound, now }: { readonly bound: EarnedBound; readonly now: number }) {
  const { text, format } = useLanguage()
  const say = text.procedures.bound
  const { alpha, delta, cases, casesMissing, threshold } = bound
  const isEarned = threshold !== null
  const part = cases / Math.max(cases + casesMissing, 1)
  return (
    <>
      <p className={isEarned ? 'bound__said bound__said--earned' : 'bound__said'}>
        {isEarned
          ? say.earned(format.share(alpha), format.percent(1 - delta))
          : say.missing(format.share(alpha), format.count(casesMissing))}
      </p>
      {!isEarned && (
        <meter
          className="bound__progress"
          min={0}
          max={1}
          value={part}
          aria-label={say.progress(format.percent(part))}
        />
      )}
      <dl className="counts">
        {figuresOf(bound, { text, format, now }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function figuresOf(
  bound: EarnedBound,
  { text, format, now }: { readonly text: Dictionary; readonly format: Format; readonly now: number },
): readonly (readonly [string, string])[] {
  const say = text.procedures.bound
  const { alpha, delta, cases, errors, issuers, upperLimit, threshold, earnedAt, model } = bound
  return [
    [say.cases, format.count(cases)],
    [say.errors, format.count(errors)],
    [say.issuers, format.count(issuers)],
    [say.upper, format.share(upperLimit)],
    [say.alpha, format.share(alpha)],
    [say.confidence, format.percent(1 - delta)],
    [say.threshold, threshold ? format.percent(threshold) : say.noThreshold],
    ...(earnedAt ? [[say.earnedAt, format.when(earnedAt, now)] as const] : []),
    [say.model, Object.values(model).filter(Boolean).join(', ')],
  ]
}
