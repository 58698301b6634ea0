import { isOrdinaryWord } from '../names/ordinaryWords.ts'
import { isParticleLike } from '../names/titles.ts'
import type { Atom } from './atoms.ts'
import { type Lookups, mayBeName } from './lookups.ts'

/** A forename or an initial that belongs to the surname in whose neighbourhood it stands. */
export interface ForenameSight {
  /** Position among the atoms; the last one of a word that was read in two. */
  readonly from: number
  readonly to: number
  /** First letter of an initial; null for a whole forename. */
  readonly initial: string | null
  /** Number of the forename's spelling with the cost of its letters. */
  readonly costs: ReadonlyMap<number, number>
  readonly effort: number
}

/** Forenames of one person that are looked at before a surname; more were never seen in print. */
const FORENAMES_MAX = 4

/** Shorter words without a capital are articles and prepositions. */
const SMALL_FORENAME_MIN = 4

/** `Müller Anna` without a comma happens in tables and forms only. */
const REVERSED_EFFORT = 0.4

/**
 * Forenames around a surname that reaches from atom `from` to `to`: before it, or after it as in
 * `Müller, Anna`. A forename before the surname excludes those behind: in `Anna Müller, Peter Schmidt`, Peter is not
 * Müller's.
 */
export function forenamesAround(atoms: readonly Atom[], lookups: Lookups, from: number, to: number) {
  const before = walk(atoms, lookups, from - 1, -1)
  if (before.length > 0) return before
  if (isUnknownForename(atoms, from - 1)) return []
  const comma = atoms[to]?.after === 'comma'
  return walk(atoms, lookups, to + 1, 1).map((sight) =>
    comma ? sight : { ...sight, effort: REVERSED_EFFORT },
  )
}

/** A capital word directly before the surname that no list of forenames knows, but that is no ordinary word either. */
function isUnknownForename(atoms: readonly Atom[], position: number) {
  const atom = atoms[position]
  return atom !== undefined && mayBeName(atom) && atom.after === 'space' && !isOrdinaryWord(atom.letters)
}

function walk(
  atoms: readonly Atom[],
  lookups: Lookups,
  start: number,
  step: 1 | -1,
): readonly ForenameSight[] {
  const found: ForenameSight[] = []
  let particle: number | undefined
  let position = start
  while (found.length < FORENAMES_MAX) {
    const border = atoms[step === -1 ? position : position - 1]
    const atom = atoms[position]
    if (!atom || !border || !continues(border, step, found.length === 0 && position === start)) break
    if (
      atom.kind === 'title' ||
      atom.kind === 'particle' ||
      atom.kind === 'label' ||
      isMisreadParticle(atom, step)
    ) {
      if (atom.kind === 'particle' && atom.capital) particle = position
      position += step
      continue
    }
    const sight = sightAt(atoms, lookups, position, step)
    if (!sight) break
    found.push(sight)
    position = step === -1 ? sight.from - 1 : sight.to + 1
  }
  return found.length === 0 && particle !== undefined ? particleAsForename(atoms, lookups, particle) : found
}

/** `Ben` and `La` are particles where a forename stands before them, and forenames where none does. */
function particleAsForename(
  atoms: readonly Atom[],
  lookups: Lookups,
  position: number,
): readonly ForenameSight[] {
  const costs = costsOf(lookups, atoms[position]?.letters ?? '')
  return costs.size > 0 ? [{ from: position, to: position, effort: 0, initial: null, costs }] : []
}

/** `ElI-Khatib`: a few letters hung on by a hyphen were a particle. */
function isMisreadParticle(atom: Atom, step: 1 | -1): boolean {
  return step === -1 && atom.after === 'hyphen' && atom.kind === 'word' && isParticleLike(atom.letters)
}

/** Whether a name can go on across what separates two atoms. */
function continues(border: Atom, step: 1 | -1, first: boolean): boolean {
  if (border.after === 'stop')
    return border.kind === 'initial' || border.kind === 'title' || border.kind === 'label'
  if (border.after === 'gap') return border.kind === 'label'
  if (border.after === 'comma') return step === 1 ? first : border.kind === 'title'
  return true
}

function sightAt(
  atoms: readonly Atom[],
  lookups: Lookups,
  position: number,
  step: 1 | -1,
): ForenameSight | undefined {
  const atom = atoms[position]
  if (!atom) return undefined
  const one = { from: position, to: position, effort: 0 }
  if (atom.kind === 'initial') return { ...one, initial: atom.letters, costs: new Map() }
  // Beside a surname a small letter may be a misread capital: `lris` for Iris.
  if (atom.kind === 'word' && (atom.capital || atom.letters.length >= SMALL_FORENAME_MIN)) {
    const costs = costsOf(lookups, atom.letters)
    if (costs.size > 0) return { ...one, initial: null, costs }
  }
  // `Chri stina`: a gap that the reader saw and nobody else does.
  const from = step === -1 ? position - 1 : position
  const torn = tornWord(atoms, from)
  const costs = torn === undefined ? undefined : costsOf(lookups, torn)
  return costs && costs.size > 0 ? { from, to: from + 1, initial: null, costs, effort: 0.3 } : undefined
}

/** The letters of a word that was read in two, the second half beginning small or both in capitals. */
export function tornWord(atoms: readonly Atom[], from: number): string | undefined {
  const first = atoms[from]
  const second = atoms[from + 1]
  if (!first || !second || first.after !== 'space' || !first.capital) return undefined
  if (first.kind !== 'word' && first.kind !== 'initial') return undefined
  if (second.capital || second.kind === 'title' || second.kind === 'label') return undefined
  return first.letters + second.letters
}

function costsOf(lookups: Lookups, letters: string): ReadonlyMap<number, number> {
  return new Map(lookups.forenames(letters).map(({ id, cost }) => [id, cost]))
}
