import { isFulfilled } from './expression.ts'
import type { LicenceException, Policy } from './policy.ts'

/** An entry of package-lock.json, with what is really installed there. */
export interface Dependency {
  readonly name: string
  readonly version: string
  /** Place in package-lock.json, such as `node_modules/a/node_modules/b`. */
  readonly path: string
  /** Licence as package-lock.json remembers it, null when it does not. */
  readonly locked: string | null
  /** What the installed package says; `absent` when it is for another platform. */
  readonly installed:
    | { readonly kind: 'absent' }
    | { readonly kind: 'present'; readonly licence: string | null; readonly licenceTexts: readonly string[] }
  readonly optional: boolean
}

export interface LicenceFinding {
  readonly name: string
  readonly version: string
  readonly message: string
}

/** Texts that must not hide behind a friendlier name in package.json. */
const forbiddenTexts = [
  { name: 'AGPL', pattern: /GNU AFFERO GENERAL PUBLIC LICENSE\s+Version/i },
  { name: 'SSPL', pattern: /Server Side Public License\s+VERSION/i },
  { name: 'BSL', pattern: /Business Source License 1\.1/i },
  { name: 'Commons Clause', pattern: /Commons Clause.{0,40}License Condition/is },
]

/** Checks every dependency against the policy; an exception that nothing needs is a finding too. */
export function checkLicences(
  dependencies: readonly Dependency[],
  policy: Policy,
): readonly LicenceFinding[] {
  const findings = dependencies.flatMap((dependency) => {
    const message = judge(dependency, policy)
    return message ? [{ name: dependency.name, version: dependency.version, message }] : []
  })
  const unused = policy.exceptions.filter(
    (exception) => !dependencies.some(({ name }) => isFor(exception, name)),
  )
  return [
    ...findings,
    ...unused.map(({ name }) => ({
      name,
      version: '',
      message: 'the exception is not needed (any more): remove it',
    })),
  ]
}

function judge(dependency: Dependency, policy: Policy): string | undefined {
  const { name, locked, installed, optional } = dependency
  if (installed.kind === 'absent' && !optional) return 'is in package-lock.json but not installed: run npm ci'
  const licence = installed.kind === 'present' ? installed.licence : locked
  if (!licence) return 'declares no licence'
  if (installed.kind === 'present') {
    const hidden = forbiddenTexts.find(({ pattern }) =>
      installed.licenceTexts.some((text) => pattern.test(text)),
    )
    if (hidden) return `declares ${licence}, but its licence text is ${hidden.name}`
  }
  if (policy.exceptions.some((exception) => isFor(exception, name) && exception.licence === licence))
    return undefined
  const fulfilled = isFulfilled(licence, (id) => policy.allowed.has(id))
  if (fulfilled === undefined) return `"${licence}" is no licence expression`
  return fulfilled ? undefined : `${licence} is not allowed`
}

function isFor({ name }: LicenceException, dependency: string): boolean {
  return name.endsWith('*') ? dependency.startsWith(name.slice(0, -1)) : dependency === name
}
