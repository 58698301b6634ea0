import { type AuditSample, routes, streams } from '@amtsbote/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { addressOf, call, queries } from '../api/index.ts'
import { PreviousIcon } from '../icons/index.ts'
import { useLanguage } from '../language/index.ts'
import { ProblemNote, Screen, useAction, useNow, useTitle } from '../parts/index.ts'
import { type Person, PersonSearch } from '../review/index.ts'
import { PROCEDURE_CHANGES } from './changes.ts'

/** A filed document, looked at blindly: the page shows the document and nothing of what was decided about it. */
export function SamplePage() {
  const { text, format } = useLanguage()
  const say = text.procedures.audit
  useTitle(`${say.title} – Amtsbote`)
  const { data, error } = useQuery(queries.samples())
  const now = useNow(null)
  const sample = data?.samples[0]
  return (
    <Screen
      above={
        <p className="back">
          <Link to="/verfahren">
            <PreviousIcon aria-hidden="true" />
            {text.procedures.heading}
          </Link>
        </p>
      }
      heading={say.title}
      below={
        sample && `${say.filedAt(format.when(sample.filedAt, now))}, ${say.left((data?.total ?? 1) - 1)}`
      }
    >
      {error && <ProblemNote error={error} />}
      {data && !sample && <p className="card">{say.done}</p>}
      {sample && <Sample key={sample.documentId} sample={sample} />}
    </Screen>
  )
}

function Sample({ sample: { documentId, pages } }: { readonly sample: AuditSample }) {
  const { text } = useLanguage()
  const say = text.procedures.audit
  return (
    <div className="detail sample">
      <section className="sample__pages" aria-label={text.page.region}>
        {Array.from({ length: pages ?? 1 }, (_, index) => index + 1).map((page) => (
          <img
            key={page}
            src={addressOf(streams.pageImage.url, { id: documentId, page })}
            alt={say.page(page)}
            loading={page > 2 ? 'lazy' : 'eager'}
          />
        ))}
      </section>
      <AnswerForm documentId={documentId} />
    </div>
  )
}

function AnswerForm({ documentId }: Pick<AuditSample, 'documentId'>) {
  const { text } = useLanguage()
  const say = text.procedures.audit
  const [chosen, setChosen] = useState<Person | 'nobody' | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const action = useAction(PROCEDURE_CHANGES)
  const answer = (event: FormEvent) => {
    event.preventDefault()
    setIsMissing(chosen === null)
    if (chosen === null) return
    action.run(async () => {
      const body =
        chosen === 'nobody'
          ? ({ kind: 'nobody' } as const)
          : ({ kind: 'person', employeeNumber: chosen.employeeNumber } as const)
      const { kind } = await call(routes.answerAudit, { params: { id: documentId }, body })
      return say[kind]
    })
  }
  const person = chosen === 'nobody' ? null : chosen
  return (
    <form className="card sample__answer" onSubmit={answer} noValidate>
      <h2>{say.question}</h2>
      <p className="quiet">{say.text}</p>
      <PersonSearch isMissing={false} onChoose={setChosen} />
      {person && (
        <p role="status">
          {say.chosen}{' '}
          <strong>
            {person.name} ({person.employeeNumber})
          </strong>
        </p>
      )}
      <label className="choice__option">
        <input
          type="checkbox"
          checked={chosen === 'nobody'}
          onChange={(event) => setChosen(event.target.checked ? 'nobody' : null)}
        />
        <span>
          <strong>{say.nobody}</strong>
          <small>{say.nobodyHint}</small>
        </span>
      </label>
      {isMissing && chosen === null && (
        <p className="field-error" role="alert">
          {say.missing}
        </p>
      )}
      {action.error && <ProblemNote error={action.error} />}
      <button type="submit" className="button button--primary" aria-disabled={action.isBusy || undefined}>
        {say.answer}
      </button>
    </form>
  )
}
