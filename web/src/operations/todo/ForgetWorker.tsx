import { routes } from '@amtsbote/contract'
import { call } from '../../api/index.ts'
import { useLanguage } from '../../language/index.ts'
import { ProblemNote } from '../../parts/index.ts'
import { useAction } from '../useAction.ts'

/** Strikes off a worker that will not come back. */
export function ForgetWorker({ worker, place }: { readonly worker: string; readonly place: string }) {
  const { text } = useLanguage()
  const say = text.operations.todo
  const action = useAction()
  const forget = () =>
    action.run(async () => {
      await call(routes.forgetWorker, { params: { worker } })
      return say.forgotten
    })
  return (
    <>
      <div className="buttons">
        <button
          type="button"
          className="button button--small"
          aria-label={`${say.forget}: ${place}`}
          aria-disabled={action.isBusy || undefined}
          onClick={forget}
        >
          {say.forget}
        </button>
      </div>
      {action.error && <ProblemNote error={action.error} />}
    </>
  )
}
