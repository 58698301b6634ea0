import type { DocumentId } from '@amtsbote/contract'
import { reasons } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/index.ts'
import { CloseIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { IconButton } from '../parts/index.ts'
import { isUnderway, type Sending } from './useSendings.ts'

/** How the files fare that were sent from this page: on their way, taken, and what became of them. */
export function IntakePanel({
  sendings,
  onClose,
}: {
  readonly sendings: readonly Sending[]
  readonly onClose: () => void
}) {
  const { text } = useLanguage()
  const done = sendings.filter((sending) => !isUnderway(sending)).length
  return (
    <section className="intake" aria-labelledby="intake-heading">
      <header className="intake__header">
        <h2 id="intake-heading">{text.intake.heading}</h2>
        <p role="status">{text.intake.summary(done, sendings.length)}</p>
        <IconButton label={text.shell.close} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <ul className="intake__files">
        {sendings.toReversed().map((sending) => (
          <li key={sending.key}>
            <span className="intake__name">{sending.name}</span>
            <SendingState state={sending.state} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SendingState({ state }: { readonly state: Sending['state'] }) {
  const { text, format, pick } = useLanguage()
  switch (state.kind) {
    case 'waiting':
      return <span className="intake__state">{text.intake.waiting}</span>
    case 'sending':
      return (
        <span className="intake__state">
          <progress value={state.part} max={1} aria-label={text.intake.heading} />
          {text.intake.sending(format.percent(state.part))}
        </span>
      )
    case 'taken':
      return state.documents.map(({ id }) => <DocumentProgress key={id} id={id} />)
    case 'refused': {
      const { title, titleEn, next, nextEn } = state.problem
      return (
        <span className="intake__state intake__state--refused">
          {pick({ de: title, en: titleEn })} {pick({ de: next, en: nextEn })}
        </span>
      )
    }
    case 'unreachable':
      return <span className="intake__state intake__state--refused">{text.shell.unreachable}</span>
  }
}

function DocumentProgress({ id }: { readonly id: DocumentId }) {
  const { text, pick } = useLanguage()
  const { data } = useQuery(queries.document(id))
  if (!data) return <span className="intake__state">{text.intake.taken}</span>
  const state = text.document.states[data.state]
  return (
    <span className={`intake__state intake__state--${data.state}`}>
      {data.reason ? `${state}: ${pick(reasons[data.reason])}` : state}
    </span>
  )
}
