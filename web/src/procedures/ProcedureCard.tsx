import type { ProcedureReport } from '@amtsbote/contract'
import { useId } from 'react'
import { TrialIcon } from '../icons/index.ts'
import { actorName, useLanguage } from '../language/index.ts'
import { History } from './History.tsx'
import { NextSteps } from './NextSteps.tsx'
import { ProofButton } from './ProofButton.tsx'
import { StratumCard } from './StratumCard.tsx'

interface Props {
  readonly procedure: ProcedureReport
  readonly now: number
}

/** One procedure: the proof it asks for, what is to be done, its strata, its history. */
export function ProcedureCard({ procedure, now }: Props) {
  const { text, format } = useLanguage()
  const say = text.procedures
  const heading = useId()
  const { title, proof, trial, auditShare, strata } = procedure
  return (
    <section className="procedure" aria-labelledby={heading}>
      <header className="procedure__header">
        <div>
          <h2 id={heading}>{title}</h2>
          <p>
            {say.asked}: <strong>{say.proofs[proof]}</strong>. {say.auditShare(format.percent(auditShare))}
          </p>
        </div>
        <ProofButton procedure={procedure} />
      </header>
      {trial && (
        <div className="note note--warning">
          <TrialIcon aria-hidden="true" />
          <p>
            <strong>{say.trialWarning(format.when(trial.at, now), actorName(trial.by, text))}</strong>{' '}
            {say.reasonOf(trial.reason)}
          </p>
        </div>
      )}
      <div className="procedure__parts">
        <NextSteps procedure={procedure} />
        <div className="procedure__strata">
          {strata.map((stratum) => (
            <StratumCard key={stratum.proof} stratum={stratum} now={now} />
          ))}
        </div>
        <History procedure={procedure} now={now} />
      </div>
    </section>
  )
}
