import { fold } from '../names/fold.ts'
import { isParticle, isTitle } from '../names/titles.ts'
import { sameRow } from '../sheet/place.ts'
import type { Line, Token } from '../sheet/sheet.ts'
import type { View } from '../sheet/view.ts'

/** The smallest part of a name on the page: half of a double name, a forename, an initial. */
export interface Atom {
  readonly letters: string
  /** Tokens that it was read from: two when a word was divided at the end of a line. */
  readonly tokens: readonly number[]
  readonly line: number
  readonly kind: 'word' | 'initial' | 'title' | 'particle' | 'label'
  readonly capital: boolean
  /** What separates it from the next atom. */
  readonly after: 'hyphen' | 'space' | 'comma' | 'stop' | 'line' | 'gap'
}

/** Words of forms that stand between the parts of one name. */
const nameLabels = new Set(
  [
    'name',
    'vorname',
    'vornamen',
    'nachname',
    'familienname',
    'zuname',
    'rufname',
    'surname',
    'forename',
    'lastname',
    'firstname',
    'first',
    'last',
    'given',
    'family',
  ].map(fold),
)

const surnameLabels = new Set(['name', 'nachname', 'familienname', 'zuname', 'surname', 'lastname'].map(fold))
const forenameLabels = new Set(['vorname', 'vornamen', 'rufname', 'forename', 'firstname'].map(fold))

const salutations = new Set(['herr', 'herrn', 'frau', 'hr', 'fr', 'mr', 'mrs', 'ms', 'miss'])

/** Whether a folded title is a salutation; only before one of them a surname may stand alone. */
export function isSalutation(letters: string): boolean {
  return salutations.has(letters.replace(/\P{L}/gu, ''))
}

/** All atoms of the document in reading order; the parts of a name in two cells of a form follow each other. */
export function atomsOf(view: View): readonly Atom[] {
  const pairs = cellPairs(view)
  const seconds = new Set([...pairs.values()].map(({ second }) => second))
  return view.sheet.lines.flatMap((line) => {
    if (seconds.has(line)) return []
    const pair = pairs.get(line)
    if (!pair) return atomsOfLine(view, line)
    const [first, last] = [atomsOfLine(view, line), atomsOfLine(view, pair.second)]
    const end = first.at(-1)
    return end ? [...first.slice(0, -1), { ...end, after: pair.joint }, ...last] : last
  })
}

function atomsOfLine(view: View, line: Line): readonly Atom[] {
  const { sheet } = view
  const [previous, next] = [sheet.lines[line.index - 1], sheet.lines[line.index + 1]]
  const carried = previous && isDivided(previous, previous.tokens.length - 1, line)
  return line.tokens.flatMap((token, position) => {
    if (isDivided(line, position, next)) return []
    const divided = carried && position === 0 ? previous.tokens.at(-1) : undefined
    return atomsOfToken(token, afterToken(line, position, next), divided)
  })
}

/** `Lüden-` at the end of a line before `scheidt`; a capital after the hyphen begins the half of a double name. */
function isDivided(line: Line, position: number, next: Line | undefined): boolean {
  const token = line.tokens[position]
  const follower = next?.page === line.page ? next.tokens[0] : undefined
  const last = position === line.tokens.length - 1
  return last && /\p{L}[-‐¬]$/u.test(token?.raw ?? '') && /^\p{Ll}/u.test(follower?.text ?? '')
}

function atomsOfToken(token: Token, after: Atom['after'], divided: Token | undefined): readonly Atom[] {
  const text = (divided?.text ?? '') + token.text
  const tokens = divided ? [divided.index, token.index] : [token.index]
  const folded = divided ? fold(text) : token.folded
  const base = { tokens, line: token.line, capital: isCapital(text) }
  if (isTitle(folded)) return [{ ...base, letters: folded, kind: 'title', after }]
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const separators = folded.match(/[^\p{L}\p{N}]+/gu) ?? []
  return parts.map((letters, index) => {
    const last = index === parts.length - 1
    const inner = /[-‐–]/.test(separators[index] ?? '') ? 'hyphen' : 'space'
    return { ...base, letters, kind: kindOf(letters), after: last ? after : inner }
  })
}

function kindOf(letters: string): Atom['kind'] {
  if (letters.length === 1 && /\p{L}/u.test(letters)) return 'initial'
  if (isParticle(letters)) return 'particle'
  return nameLabels.has(letters) ? 'label' : 'word'
}

/** Digits at the start count as capitals: `1sabella`, `0tto`. */
function isCapital(text: string): boolean {
  return /^[\p{Lu}\d][\p{L}\d'’.-]*/u.test(text) && /\p{L}{2}|^\p{L}\.?$/u.test(text)
}

function afterToken(line: Line, position: number, next: Line | undefined): Atom['after'] {
  const token = line.tokens[position]
  if (!token) return 'gap'
  const ending = token.raw.slice(-1)
  const last = position === line.tokens.length - 1
  if (/[-‐]/.test(ending) && /\p{L}/u.test(token.raw))
    return last && next?.page !== line.page ? 'gap' : 'hyphen'
  if (ending === ',') return 'comma'
  if (/[;:!?()"“”„]/.test(ending) || (ending === '.' && token.text.length > 3)) return 'stop'
  if (!last) return 'space'
  if (!next || next.page !== line.page) return 'gap'
  if (sameRow(line.place, next.place)) return 'gap'
  return isFlow(line, next) ? 'line' : 'gap'
}

/** The second cell of a name in a form or table, and what the two are joined by. */
interface CellPair {
  readonly second: Line
  readonly joint: Atom['after']
}

/** Cells of one name stand in one row or below each other, no further apart than this in heights of a line. */
const PAIR_GAP_HEIGHTS = 6

/** Cells under or beside `Familienname` and `Vorname`, by the one that is read first. */
function cellPairs(view: View): ReadonlyMap<Line, CellPair> {
  const labelled = view.sheet.lines.flatMap((line) => {
    const label = labelLetters(view, line)
    return label ? [{ line, label }] : []
  })
  const forenames = labelled.filter(({ label }) => forenameLabels.has(label))
  return new Map(
    labelled
      .filter(({ label }) => surnameLabels.has(label))
      .flatMap(({ line: surname }): [Line, CellPair][] => {
        const forename = forenames
          .map(({ line }) => line)
          .filter((line) => line.page === surname.page && apart(line, surname) < PAIR_GAP_HEIGHTS)
          .toSorted((x, y) => apart(x, surname) - apart(y, surname))[0]
        if (!forename) return []
        return surname.index < forename.index
          ? [[surname, { second: forename, joint: 'comma' }]]
          : [[forename, { second: surname, joint: 'space' }]]
      }),
  )
}

/** In heights of the lower one. */
function apart(a: Line, b: Line): number {
  return Math.abs(a.place.y - b.place.y) / Math.max(a.place.height, b.place.height)
}

/** The one word that labels a cell: beside it, as the heading of its column, or as the small caption above it. */
function labelLetters(view: View, cell: Line): string | undefined {
  const { label, above } = view.around(cell)
  return [singleWord(label), singleWord(above[0]?.tokens ?? [])].find(
    (word) => word !== undefined && (surnameLabels.has(word) || forenameLabels.has(word)),
  )
}

/** `2 Vorname(n)` is the word `vorname`; several words are no label of half a name. */
function singleWord(tokens: readonly Token[]): string | undefined {
  const words = tokens
    .map(({ folded }) => folded.replace(/\(.*/, '').replace(/\P{L}/gu, ''))
    .filter((word) => word !== '')
  return words.length === 1 ? words[0] : undefined
}

/** White space up to this many line heights keeps two lines together. */
const FLOW_GAP_HEIGHTS = 2.5

function isFlow(line: Line, next: Line): boolean {
  const gap = next.place.y - (line.place.y + line.place.height)
  return gap > -line.place.height && gap < FLOW_GAP_HEIGHTS * Math.max(line.place.height, next.place.height)
}
