import { useId } from 'react'

interface Option<Value extends string> {
  readonly value: Value
  readonly title: string
  readonly hint?: string
}

/** A few answers of which one is chosen; each is large enough to be hit. */
export function Choice<Value extends string>(props: {
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
  /** The first answer gets the focus when its dialog opens. */
  readonly first?: boolean
}) {
  const { legend, options, chosen, onChoose, first } = props
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className="field__label">{legend}</legend>
      {options.map(({ value, title, hint }, index) => (
        <label key={value} className="choice__option">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            data-first={(first && index === 0) || undefined}
            onChange={() => onChoose(value)}
          />
          <span>
            <strong>{title}</strong>
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
