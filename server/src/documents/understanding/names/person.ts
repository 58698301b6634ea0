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
  readonly surnames: readonly Surname[]
}

export function personNameOf(employee: Employee): PersonName {
  const current = { parts: nameParts(employee.lastName), form: 'current' } as const
  const former = employee.formerLastNames.map((name) => ({ parts: nameParts(name), form: 'former' }) as const)
  return {
    forenames: nameParts(employee.firstNames),
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
