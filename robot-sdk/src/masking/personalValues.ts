import type { Hidden } from './createMasker.ts'

/** Shorter ones are found everywhere and tell nothing about anybody. */
const LEAST_LENGTH = 3

interface Schema {
  readonly personal?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema | boolean
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly prefixItems?: readonly Schema[]
  readonly $ref?: string
}

/**
 * What of an input is personal, by the robot's declaration (`personal(z.string())`), each with its place as label. Of an
 * object or list that is personal as a whole, everything in it.
 *
 * @param schema the JSON Schema of the robot's description
 */
export function personalValues(schema: unknown, input: unknown): Hidden[] {
  const root = schema as Schema & { readonly $defs?: Readonly<Record<string, Schema>> }
  const found = new Map<string, Hidden>()
  const visit = (value: unknown, at: Schema | undefined, path: string, isPersonal: boolean): void => {
    if (value === null || value === undefined) return
    const rules = at ? alternatives(at, root.$defs ?? {}) : []
    const isHidden = isPersonal || rules.some(({ personal }) => personal === true)
    if (typeof value !== 'object') {
      const text = String(value)
      if (isHidden && typeof value !== 'boolean' && text.trim().length >= LEAST_LENGTH && !found.has(text))
        found.set(text, { kind: 'personal', label: path, value: text.trim() })
      return
    }
    for (const [name, inner] of Object.entries(value)) {
      const deeper = path ? `${path}/${name}` : name
      const next = Array.isArray(value)
        ? rules.flatMap((rule) => rule.prefixItems?.[Number(name)] ?? rule.items ?? [])
        : rules.flatMap(
            (rule) =>
              rule.properties?.[name] ??
              (typeof rule.additionalProperties === 'object' ? rule.additionalProperties : []),
          )
      visit(inner, { anyOf: next }, deeper, isHidden)
    }
  }
  visit(input, root, '', false)
  return [...found.values()]
}

/** A rule with all that it may stand for: the branches of unions, the target of a reference. */
function alternatives(rule: Schema, definitions: Readonly<Record<string, Schema>>, depth = 0): Schema[] {
  // Twenty references behind each other are a circle.
  if (depth > 20) return []
  const target = rule.$ref?.startsWith('#/$defs/')
    ? definitions[rule.$ref.slice('#/$defs/'.length)]
    : undefined
  const branches = [
    ...(rule.anyOf ?? []),
    ...(rule.oneOf ?? []),
    ...(rule.allOf ?? []),
    ...(target ? [target] : []),
  ]
  return [rule, ...branches.flatMap((branch) => alternatives(branch, definitions, depth + 1))]
}
