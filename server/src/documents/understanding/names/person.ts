import type { Employee } from '@amtsbote/contract'
import { fold } from './fold.ts'
import { isParticle, isTitle } from './titles.ts'

/** A surname in its parts: `Müller-Lüdenscheidt` has two, `von der Heide` one (particles may be missing). */
export interface Surname {
  readonly parts: readonly string[]
  readonly form: 'current' | 'former'
}

/** The names of an employee, folded and in parts. */
export interface PersonName {
  readonly forenames: readonly string[]
  /** Learned from reviewers: nicknames, other spellings. */
  readonly aliasForenames: readonly string[]
  readonly surnames: readonly Surname[]
}

/** Names under which people recognised an employee, beside what the staff list says. Never as good as today's name. */
export interface NameAliases {
  readonly forenames: readonly string[]
  readonly surnames: readonly string[]
}

/** Learned surnames count as former ones: what is not in the staff list must never file alone. */
export function personNameOf(employee: Employee, aliases?: NameAliases): PersonName {
  const current = { parts: nameParts(employee.lastName), form: 'current' } as const
  const others = [...employee.formerLastNames, ...(aliases?.surnames ?? [])]
  const former = others.map((name) => ({ parts: nameParts(name), form: 'former' }) as const)
  return {
    forenames: nameParts(employee.firstNames),
    aliasForenames: (aliases?.forenames ?? []).flatMap(nameParts),
    surnames: [current, ...former].filter(({ parts }) => parts.length > 0),
  }
}

/** The folded parts of a name without titles and particles; a name of particles alone keeps them. */
export function nameParts(name: string): readonly string[] {
  const all = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
  const own = all.filter((part) => !isParticle(part) && !isTitle(part))
  return own.length > 0 ? own : all
}
