import { useLanguage } from '../../language/index.ts'

/** Deeper than this robots do not nest; what does is shown as text. */
const DEEPEST = 6

/** What a robot was given or gave back, as names and values instead of brackets. */
export function Values({ value, depth = 0 }: { readonly value: unknown; readonly depth?: number }) {
  const { text } = useLanguage()
  const say = text.operations.run
  if (value === null || value === undefined || value === '')
    return <span className="quiet">{say.nothing}</span>
  if (typeof value === 'boolean') return <span>{value ? say.yes : say.no}</span>
  if (typeof value !== 'object') return <span lang="de">{String(value)}</span>
  if (depth === DEEPEST) return <span>{JSON.stringify(value)}</span>
  const entries = Object.entries(value)
  if (entries.length === 0) return <span className="quiet">{say.nothing}</span>
  if (Array.isArray(value)) {
    return (
      <ol className="values values--list">
        {value.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was given does not change
          <li key={index}>
            <Values value={one} depth={depth + 1} />
          </li>
        ))}
      </ol>
    )
  }
  return (
    <dl className="values">
      {entries.map(([name, one]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Values value={one} depth={depth + 1} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
