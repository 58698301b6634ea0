import { type RunId, routes } from '@amtsbote/contract'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Choice, Dialog, ProblemNote, TextField } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

/** Longest reason that the contract takes. */
const REASON_MAX_LENGTH = 500

interface Props {
  readonly run: RunId
  readonly effect: string
}

/** A person looked into the target system: says whether an effect has happened, and what was seen. */
export function SettleButton({ run, effect }: Props) {
  const { text } = useLanguage()
  const say = text.operations.run
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="button button--small"
        aria-label={say.settleFor(effect)}
        onClick={() => setIsOpen(true)}
      >
        {say.settle}
      </button>
      {isOpen && <SettleDialog run={run} effect={effect} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function SettleDialog({ run, effect, onClose }: Props & { readonly onClose: () => void }) {
  const { text } = useLanguage()
  const say = text.operations.run
  const [finding, setFinding] = useState<'done' | 'absent' | null>(null)
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction(onClose)
  const settle = (event: FormEvent) => {
    event.preventDefault()
    const isComplete = finding !== null && reason.trim() !== ''
    setIsMissing(!isComplete)
    if (!isComplete) return
    action.run(async () => {
      await call(routes.settleEffect, { params: { run }, body: { key: effect, finding, reason } })
      return say.settled
    })
  }
  return (
    <Dialog heading={say.settleHeading} onClose={onClose}>
      <form onSubmit={settle} noValidate>
        <div className="dialog__body">
          <p>{say.settleText}</p>
          <Choice
            legend={effect}
            first
            options={[
              { value: 'done', title: say.happened },
              { value: 'absent', title: say.absent },
            ]}
            chosen={finding}
            onChoose={setFinding}
          />
          <TextField
            label={say.settleReason}
            problem={isMissing ? say.settleMissing : null}
            maxLength={REASON_MAX_LENGTH}
            value={reason}
            onChange={setReason}
          />
          {action.error && <ProblemNote error={action.error} />}
        </div>
        <footer className="dialog__footer">
          <button type="button" className="button" onClick={onClose}>
            {text.sortOut.cancel}
          </button>
          <button type="submit" className="button button--primary" aria-disabled={action.isBusy || undefined}>
            {say.settleConfirm}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
