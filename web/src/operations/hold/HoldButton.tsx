import { type HoldSubject, routes } from '@amtsbote/contract'
import { type FormEvent, useState } from 'react'
import { call } from '../../api/index.ts'
import { PausedIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Choice, Dialog, ProblemNote, TextField } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

/** Longest reason that the contract takes. */
const REASON_MAX_LENGTH = 500

interface Props {
  readonly subject: HoldSubject
  readonly title: string
  /** Instead of the short word, where there is room. */
  readonly label?: string
}

/** Asks how and why, then holds a robot, the robots of a system, or all. */
export function HoldButton({ subject, title, label }: Props) {
  const { text } = useLanguage()
  const say = text.operations.hold
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className={label ? 'button' : 'text-button'}
        aria-label={label ? undefined : say.buttonFor(title)}
        onClick={() => setIsOpen(true)}
      >
        {label && <PausedIcon aria-hidden="true" />}
        {label ?? say.button}
      </button>
      {isOpen && <HoldDialog subject={subject} title={title} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function HoldDialog({
  subject,
  title,
  onClose,
}: Pick<Props, 'subject' | 'title'> & { readonly onClose: () => void }) {
  const { text } = useLanguage()
  const say = text.operations.hold
  const [mode, setMode] = useState<'pause' | 'stop'>('pause')
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction(onClose)
  const hold = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(reason.trim() === '')
    if (reason.trim() === '') return
    action.run(async () => {
      const { taken } = await call(routes.holdRobots, { body: { ...subject, mode, reason } })
      return say.held(taken)
    })
  }
  return (
    <Dialog heading={say.buttonFor(title)} onClose={onClose}>
      <form onSubmit={hold} noValidate>
        <div className="dialog__body">
          <Choice
            legend={say.mode}
            first
            options={[
              { value: 'pause', title: say.pause, hint: say.pauseHint },
              { value: 'stop', title: say.stop, hint: say.stopHint },
            ]}
            chosen={mode}
            onChoose={setMode}
          />
          <TextField
            label={say.reason}
            hint={say.reasonHint}
            problem={isMissing ? say.reasonMissing : null}
            maxLength={REASON_MAX_LENGTH}
            value={reason}
            onChange={setReason}
          />
          {action.error && <ProblemNote error={action.error} />}
        </div>
        <footer className="dialog__footer">
          <button type="button" className="button" onClick={onClose}>
            {say.close}
          </button>
          <button type="submit" className="button button--primary" aria-disabled={action.isBusy || undefined}>
            {mode === 'stop' ? say.stop : say.pause}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
