import type { RunDetail, RunEffect } from '@amtsbote/contract'
import type { ReactNode } from 'react'
import { AgreesIcon, UnclearIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { SettleButton } from './SettleButton.tsx'
import { Values } from './Values.tsx'

/** What the run brought about outside, each with its proof; what nobody knows yet can be settled here. */
export function Effects({ run }: { readonly run: RunDetail }) {
  const { text } = useLanguage()
  const say = text.operations.run
  const waits = run.state === 'waiting-person' || run.state === 'dead'
  return (
    <section className="card" aria-labelledby="effects-heading">
      <h2 id="effects-heading">{say.effects}</h2>
      <p className="card__hint">{run.effects.length > 0 ? say.effectsHint : say.noEffects}</p>
      <ul className="rows">
        {run.effects.map((effect) => (
          <EffectRow key={effect.key} effect={effect}>
            {waits && effect.state !== 'done' && <SettleButton run={run.id} effect={effect.key} />}
          </EffectRow>
        ))}
      </ul>
    </section>
  )
}

function EffectRow({ effect, children }: { readonly effect: RunEffect; readonly children: ReactNode }) {
  const { text, format } = useLanguage()
  const say = text.operations.run
  const { key, state, how, doneAt, intendedAt, result } = effect
  const Icon = state === 'done' ? AgreesIcon : UnclearIcon
  const proof = state === 'done' && how ? say.proofs[how] : say.effectStates[state]
  return (
    <li className={`row effect effect--${state}`}>
      <Icon aria-hidden="true" />
      <div>
        <p className="row__name">{key}</p>
        <p className="row__more">
          {proof} · {format.time(doneAt ?? intendedAt)}
        </p>
        {result !== null && result !== undefined && (
          <details>
            <summary>{say.result}</summary>
            <Values value={result} />
          </details>
        )}
      </div>
      {children}
    </li>
  )
}
