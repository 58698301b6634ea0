import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language/index.ts'
import { Dialog, ProblemNote, TextField, useAction } from '../parts/index.ts'
import { PROCEDURE_CHANGES } from './changes.ts'

/** Longest reason that the contract takes. */
const REASON_MAX_LENGTH = 500

interface Props {
  readonly label: string
  readonly heading: string
  readonly explanation: string
  /** What is said when it is done. */
  readonly said: string
  readonly act: (reason: string) => Promise<unknown>
}

/** Does something that has to be answered for: says what follows, asks why. */
export function ReasonButton(props: Props) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button button--small"
        aria-label={props.heading.replace(/\?$/, '')}
        onClick={() => setIsOpen(true)}
      >
        {props.label}
      </button>
      {isOpen && <ReasonDialog {...props} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function ReasonDialog(props: Props & { readonly onClose: () => void }) {
  const { label, heading, explanation, said, act, onClose } = props
  const { text } = useLanguage()
  const say = text.procedures.stratum
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction(PROCEDURE_CHANGES, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() === '') return
    action.run(async () => {
      await act(reason)
      return said
    })
  }
  return (
    <Dialog heading={heading} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div className="dialog__body">
          <p>{explanation}</p>
          <TextField
            label={say.reason}
            hint={say.reasonHint}
            problem={isMissing ? say.reasonMissing : null}
            maxLength={REASON_MAX_LENGTH}
            first
            value={reason}
            onChange={setReason}
          />
          {action.error && <ProblemNote error={action.error} />}
        </div>
        <footer className="dialog__footer">
          <button type="button" className="button" onClick={onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="button button--primary" aria-disabled={action.isBusy || undefined}>
            {label}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
