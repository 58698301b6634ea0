import { type routes, TITLE_MAX_LENGTH } from '@amtsbote/contract'
import type { z } from 'zod'
import { useLanguage } from '../../language/index.ts'
import { Key } from '../../parts/index.ts'
import type { Draft, Missing } from './draft.ts'

type Registers = z.infer<typeof routes.registers.response>['registers']

interface Props {
  readonly draft: Draft
  readonly missing: readonly Missing[]
  readonly registers: Registers
  readonly onChange: (draft: Draft) => void
}

/** Under which title, date and register the document goes into the file. */
export function Fields({ draft, missing, registers, onChange }: Props) {
  const { text } = useLanguage()
  const titleFault = missing.find((one) => one === 'title' || one === 'titleLength')
  return (
    <div className="fields">
      <div className="field field--title">
        <label htmlFor="title" className="field__label field__label--title">
          {text.proposal.title}
        </label>
        <Key>T</Key>
        <textarea
          id="title"
          className="field__input"
          rows={2}
          maxLength={TITLE_MAX_LENGTH}
          spellCheck
          lang="de"
          aria-invalid={titleFault !== undefined}
          aria-describedby={titleFault && 'title-error'}
          value={draft.title}
          // A title is one line; it is only shown on several.
          onChange={(event) => onChange({ ...draft, title: event.target.value.replace(/\s*\n\s*/g, ' ') })}
        />
        {titleFault && <FieldError id="title-error">{text.proposal.missing[titleFault]}</FieldError>}
      </div>
      <div className="field">
        <label htmlFor="document-date" className="field__label field__label--date">
          {text.proposal.date}
        </label>
        <input
          id="document-date"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={text.proposal.dateHint}
          className="field__input"
          aria-invalid={missing.includes('date')}
          aria-describedby={missing.includes('date') ? 'date-error' : undefined}
          value={draft.documentDate}
          onChange={(event) => onChange({ ...draft, documentDate: event.target.value })}
        />
        {missing.includes('date') && <FieldError id="date-error">{text.proposal.missing.date}</FieldError>}
      </div>
      <div className="field">
        <label htmlFor="register" className="field__label">
          {text.proposal.register}
        </label>
        <select
          id="register"
          className="field__input"
          value={draft.register}
          onChange={(event) => onChange({ ...draft, register: event.target.value })}
        >
          {registers.map(({ number, title, filing }) => (
            <option key={number} value={number} disabled={filing === 'never'}>
              {number} {title}
              {filing === 'never' && ` (${text.proposal.registerClosed})`}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

function FieldError({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <p id={id} className="field-error">
      {children}
    </p>
  )
}
