import { type Hold, routes } from '@amtsbote/contract'
import { useState } from 'react'
import { call } from '../../api/index.ts'
import { actorName, useLanguage } from '../../language/index.ts'
import { Dialog, ProblemNote, useNow } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

interface Props {
  readonly hold: Hold
  readonly title: string
  /** Items that begin then. */
  readonly waiting: number
}

/** Shows once more why it is held and what begins, then lets it go on. */
export function ResumeButton({ hold, title, waiting }: Props) {
  const { text, format } = useLanguage()
  const say = text.operations.hold
  const [isOpen, setIsOpen] = useState(false)
  const now = useNow(null)
  const close = () => setIsOpen(false)
  const action = useAction(close)
  const resume = () =>
    action.run(async () => {
      await call(routes.resumeRobots, { body: { scope: hold.scope, id: hold.id } })
      return say.resumed
    })
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-label={say.resumeFor(title)}
        onClick={() => setIsOpen(true)}
      >
        {say.resume}
      </button>
      {isOpen && (
        <Dialog heading={say.resumeFor(title)} onClose={close}>
          <div className="dialog__body">
            <p>{say.since(format.when(hold.at, now), actorName(hold.by, text), hold.reason)}</p>
            <p>{say.resumeQuestion(waiting)}</p>
            {action.error && <ProblemNote error={action.error} />}
          </div>
          <footer className="dialog__footer">
            <button type="button" className="button" onClick={close}>
              {say.keep}
            </button>
            <button
              type="button"
              className="button button--primary"
              aria-disabled={action.isBusy || undefined}
              onClick={resume}
            >
              {say.resume}
            </button>
          </footer>
        </Dialog>
      )}
    </>
  )
}
