import { type RunId, routes } from '@amtsbote/contract'
import { useState } from 'react'
import { call } from '../../api/index.ts'
import { CancelIcon, RepeatIcon } from '../../icons/index.ts'
import { useLanguage } from '../../language/index.ts'
import { Dialog, ProblemNote } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

interface Props {
  readonly runs: readonly RunId[]
  /** For screen readers: whose runs. */
  readonly what: string
  readonly mayRepeat: boolean
  readonly mayCancel?: boolean
}

/** Repeats or cancels runs; cancelling is asked for once more. */
export function ChangeRuns({ runs, what, mayRepeat, mayCancel = true }: Props) {
  const { text } = useLanguage()
  const say = text.operations.todo
  const [isAsking, setIsAsking] = useState(false)
  const repeating = useAction()
  const one = runs.length === 1
  const repeat = () =>
    repeating.run(async () => {
      const { changed, refused } = await call(routes.repeatRuns, { body: { runs: [...runs] } })
      return [say.repeated(changed), ...(refused > 0 ? [say.refused(refused)] : [])].join(' ')
    })
  const [repeatWord, cancelWord] = one
    ? [say.repeat, say.cancel]
    : [say.repeatAll(runs.length), say.cancelAll(runs.length)]
  return (
    <>
      <div className="buttons">
        {mayRepeat && (
          <button
            type="button"
            className="button button--small"
            aria-label={`${repeatWord}: ${what}`}
            aria-disabled={repeating.isBusy || undefined}
            onClick={repeat}
          >
            <RepeatIcon aria-hidden="true" />
            {repeatWord}
          </button>
        )}
        {mayCancel && (
          <button
            type="button"
            className="button button--small button--plain"
            aria-label={`${cancelWord}: ${what}`}
            onClick={() => setIsAsking(true)}
          >
            <CancelIcon aria-hidden="true" />
            {cancelWord}
          </button>
        )}
      </div>
      {repeating.error && <ProblemNote error={repeating.error} />}
      {isAsking && <CancelDialog runs={runs} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function CancelDialog({ runs, onClose }: { readonly runs: readonly RunId[]; readonly onClose: () => void }) {
  const { text } = useLanguage()
  const { todo, run: say } = text.operations
  const action = useAction(onClose)
  const cancel = () =>
    action.run(async () => {
      const { changed, refused } = await call(routes.cancelRuns, { body: { runs: [...runs] } })
      return [todo.cancelled(changed), ...(refused > 0 ? [todo.refused(refused)] : [])].join(' ')
    })
  const heading = runs.length === 1 ? say.cancelHeading : say.cancelAllHeading(runs.length)
  return (
    <Dialog heading={heading} onClose={onClose}>
      <div className="dialog__body">
        <p>{say.cancelText}</p>
        {action.error && <ProblemNote error={action.error} />}
      </div>
      <footer className="dialog__footer">
        <button type="button" className="button" onClick={onClose}>
          {say.keep}
        </button>
        <button
          type="button"
          className="button button--primary"
          aria-disabled={action.isBusy || undefined}
          onClick={cancel}
        >
          {say.cancelConfirm}
        </button>
      </footer>
    </Dialog>
  )
}
