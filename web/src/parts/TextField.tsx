import { useId } from 'react'

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** What is wrong; shown below and announced. */
  readonly problem?: string | null
  readonly maxLength: number
  /** Gets the focus when its dialog opens. */
  readonly first?: boolean
}

/** A text of a few lines with its label, hint and fault. */
export function TextField({ label, value, onChange, hint, problem, maxLength, first }: Props) {
  const id = useId()
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className="field__label">
        {label}
      </label>
      <textarea
        id={id}
        className="field__input"
        rows={2}
        maxLength={maxLength}
        value={value}
        data-first={first || undefined}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="field__hint">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
