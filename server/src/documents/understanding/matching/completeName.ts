import type { IndexedPerson } from '../directoryIndex.ts'
import { isParticleLike } from '../names/titles.ts'
import type { Atom } from './atoms.ts'
import type { ForenameSight } from './forenames.ts'
import type { Lookups } from './lookups.ts'
import type { NameMatch } from './nameMatch.ts'
import type { SurnameFit } from './surnames.ts'

/** An initial instead of a forename fits one person in twenty. */
const INITIAL_EFFORT = 0.5
/** `Frau Müller` without a forename. */
const SURNAME_ONLY_EFFORT = 2

interface Surroundings {
  readonly atoms: readonly Atom[]
  readonly lookups: Lookups
  readonly person: IndexedPerson
  readonly surname: SurnameFit
  readonly sights: readonly ForenameSight[]
  /** A salutation stands before the surname. */
  readonly saluted: boolean
}

/** Joins a surname with the forename beside it; undefined when the forename is somebody else's. */
export function completeName(around: Surroundings): Omit<NameMatch, 'position'> | undefined {
  const { atoms, person, surname, sights, saluted } = around
  const own = sights.filter((sight) => explains(person, sight))
  const best = own
    .filter((sight) => sight.initial === null)
    .map((sight) => ({ sight, cost: costFor(person, sight) ?? 0 }))
    .sort((a, b) => a.cost + a.sight.effort - (b.cost + b.sight.effort))[0]
  const initial = own.find((sight) => sight.initial !== null)
  const otherForename = sights.some((sight) => sight.initial === null)
  if (!best && (otherForename || (!initial && !saluted))) return undefined
  const span = spanOf(surname, own)
  const extra = initial ? INITIAL_EFFORT : SURNAME_ONLY_EFFORT
  return {
    surnameTokens: tokensBetween(atoms, surname.from, surname.to),
    tokens: tokensBetween(atoms, span.from, span.to),
    form: best ? formOf(person, surname, best) : 'incomplete',
    cost: surname.cost + (best?.cost ?? 0),
    letters: surname.letters + (best ? lettersOf(atoms, best.sight) : 0),
    effort: surname.effort + (best ? best.sight.effort : extra),
    unexplained:
      attachedStrangers(around, span) +
      sights.filter((sight) => sight.initial === null && !own.includes(sight)).length,
  }
}

function explains(person: IndexedPerson, sight: ForenameSight): boolean {
  return sight.initial === null
    ? costFor(person, sight) !== undefined
    : person.initials.includes(sight.initial)
}

function costFor(person: IndexedPerson, sight: ForenameSight): number | undefined {
  return cheapest([...person.forenameIds, ...person.aliasForenameIds], sight)
}

function cheapest(ids: readonly number[], sight: ForenameSight): number | undefined {
  const costs = ids.flatMap((id) => sight.costs.get(id) ?? [])
  return costs.length > 0 ? Math.min(...costs) : undefined
}

/** A name that a forename of the staff list does not explain as well is not today's name. */
function formOf(person: IndexedPerson, surname: SurnameFit, best: { sight: ForenameSight; cost: number }) {
  const recorded = cheapest(person.forenameIds, best.sight)
  return recorded === undefined || recorded > best.cost ? 'former' : surname.form
}

interface Span {
  readonly from: number
  readonly to: number
}

function spanOf(surname: SurnameFit, sights: readonly ForenameSight[]): Span {
  return {
    from: Math.min(surname.from, ...sights.map((sight) => sight.from)),
    to: Math.max(surname.to, ...sights.map((sight) => sight.to)),
  }
}

/** Parts that hang on the name by a hyphen and that neither today's nor a former name explains. */
function attachedStrangers({ atoms, lookups, person, surname }: Surroundings, span: Span): number {
  const known = new Set(person.surnames.flatMap(({ partIds }) => partIds))
  const before = atoms[span.from - 1]
  const behind = atoms[span.to]?.after === 'hyphen' ? atoms[span.to + 1] : undefined
  const beforeSurname = atoms[surname.from - 1]
  const strangers = [
    before?.after === 'hyphen' ? before : undefined,
    behind,
    beforeSurname?.after === 'hyphen' && surname.from > span.from ? beforeSurname : undefined,
  ]
  return strangers.filter(
    (atom) =>
      atom &&
      !isParticleLike(atom.letters) &&
      !lookups.surnames(atom.letters).some(({ id }) => known.has(id)),
  ).length
}

/** The tokens from one atom to another, each once. */
function tokensBetween(atoms: readonly Atom[], from: number, to: number): readonly number[] {
  return [...new Set(atoms.slice(from, to + 1).flatMap((atom) => atom.tokens))]
}

function lettersOf(atoms: readonly Atom[], { from, to }: Span): number {
  return atoms.slice(from, to + 1).reduce((sum, atom) => sum + atom.letters.length, 0)
}
