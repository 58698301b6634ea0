import { type ProcedureReport, routes } from '@amtsbote/contract'
import { type FormEvent, useState } from 'react'
import { call } from '../api/index.ts'
import { useLanguage } from '../language/index.ts'
import { Choice, Dialog, ProblemNote, TextField, useAction } from '../parts/index.ts'
import { PROCEDURE_CHANGES } from './changes.ts'

type Wish = 'two-proofs' | 'unique-name' | 'trial'

/** Longest reason that the contract takes. */
const REASON_MAX_LENGTH = 500

/** Changes which proof a procedure asks for; also the way into a trial and out of it. */
export function ProofButton({ procedure }: { readonly procedure: ProcedureReport }) {
  const { text } = useLanguage()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {text.procedures.change}
      </button>
      {isOpen && <ProofDialog procedure={procedure} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function ProofDialog({
  procedure: { id, proof, trial },
  onClose,
}: {
  readonly procedure: ProcedureReport
  readonly onClose: () => void
}) {
  const { text } = useLanguage()
  const say = text.procedures
  const [wish, setWish] = useState<Wish>(trial ? 'trial' : proof)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction(PROCEDURE_CHANGES, onClose)
  const change = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() === '') return
    const isTrial = wish === 'trial'
    action.run(async () => {
      const body = { proof: isTrial ? 'unique-name' : wish, trial: isTrial, reason } as const
      await call(routes.changeProof, { params: { procedure: id }, body })
      return say.stratum.changed
    })
  }
  return (
    <Dialog heading={say.changeHeading} onClose={onClose}>
      <form onSubmit={change} noValidate>
        <div className="dialog__body">
          <Choice<Wish>
            legend={say.asked}
            first
            options={[
              { value: 'two-proofs', title: say.proofs['two-proofs'], hint: say.proofMeanings['two-proofs'] },
              {
                value: 'unique-name',
                title: say.proofs['unique-name'],
                hint: say.proofMeanings['unique-name'],
              },
              { value: 'trial', title: say.trialOption, hint: say.trialMeaning },
            ]}
            chosen={wish}
            onChoose={setWish}
          />
          <TextField
            label={say.stratum.reason}
            hint={say.stratum.reasonHint}
            problem={isMissing ? say.stratum.reasonMissing : null}
            maxLength={REASON_MAX_LENGTH}
            value={reason}
            onChange={setReason}
          />
          {action.error && <ProblemNote error={action.error} />}
        </div>
        <footer className="dialog__footer">
          <button type="button" className="button" onClick={onClose}>
            {say.stratum.cancel}
          </button>
          <button type="submit" className="button button--primary" aria-disabled={action.isBusy || undefined}>
            {say.change}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
