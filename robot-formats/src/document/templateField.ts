/** What goes into a template, by the names that stand there in braces. */
export interface TemplateFields {
  readonly [name: string]: TemplateValue
}

/**
 * Text for `{Name}`; an empty one is a value too. For `{#Posten} … {/Posten}` a list, which repeats what stands between, or a truth
 * value, which keeps or drops it.
 */
export type TemplateValue = string | boolean | readonly TemplateFields[]

/**
 * The value for the last name of a way (`['Posten', '0', 'Text']`), looked for from the innermost item outwards: inside of a list
 * what was given for the whole letter can be used too. Undefined where nobody gave one; what JavaScript objects have of
 * themselves (`constructor`) is nobody's value.
 */
export function valueAt(fields: TemplateFields, way: readonly string[]): TemplateValue | undefined {
  const name = way.at(-1) ?? ''
  for (let depth = way.length - 1; depth >= 0; depth -= 1) {
    const scope = way.slice(0, depth).reduce<unknown>(own, fields)
    const value = own(scope, name)
    if (value !== undefined) return value as TemplateValue
  }
  return undefined
}

function own(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined
  if (Array.isArray(scope) && !/^\d+$/.test(name)) return undefined
  return (scope as Readonly<Record<string, unknown>>)[name]
}
