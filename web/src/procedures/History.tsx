import type { ProcedureReport } from '@amtsbote/contract'
import { useId } from 'react'
import { actorName, type Dictionary, useLanguage } from '../language/index.ts'

/** What was stopped, released and changed, by whom and why; the latest first. */
export function History({ procedure, now }: { readonly procedure: ProcedureReport; readonly now: number }) {
  const { text, format } = useLanguage()
  const heading = useId()
  const say = text.procedures.history
  const entries = entriesOf(procedure, text)
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{say.heading}</h2>
      <p className={procedure.historyIntact ? 'card__hint' : 'field-error'}>
        {procedure.historyIntact ? text.procedures.intact : text.procedures.broken}
      </p>
      {entries.length === 0 && <p className="quiet">{say.none}</p>}
      <ol className="rows">
        {entries.map(({ at, what, by, reason }) => (
          <li key={`${at} ${what}`} className="row">
            <div>
              <p className="row__name">{what}</p>
              <p className="row__more">
                {format.when(at, now)}, {say.by(actorName(by, text))}
                {reason && `: ${reason}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function entriesOf({ events, changes }: ProcedureReport, { procedures: say }: Dictionary) {
  const happened = events.map(({ at, proof, kind, cause, by, reason }) => {
    const why = cause ? ` (${say.causes[cause]})` : ''
    return { at, by, reason, what: `${say.proofs[proof]}: ${say.history.kinds[kind]}${why}` }
  })
  const changed = changes.map(({ at, by, reason, proof, trial }) => ({
    ...{ at, by, reason },
    what: trial ? say.history.trial : say.history.asked(say.proofs[proof]),
  }))
  return [...happened, ...changed].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}
