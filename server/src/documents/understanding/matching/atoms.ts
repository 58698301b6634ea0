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

/** All atoms of the document in reading order. */
export function atomsOf(view: View): readonly Atom[] {
  const { sheet } = view
  const atoms: Atom[] = []
  let divided: Token | undefined
  for (const line of sheet.lines) {
    const next = sheet.lines[line.index + 1]
    line.tokens.forEach((token, position) => {
      if (divided) {
        atoms.push(...atomsOfToken(token, afterToken(view, line, position, next), divided))
        divided = undefined
      } else if (isDivided(line, position, next)) {
        divided = token
      } else {
        atoms.push(...atomsOfToken(token, afterToken(view, line, position, next), undefined))
      }
    })
  }
  return atoms
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

function afterToken(view: View, line: Line, position: number, next: Line | undefined): Atom['after'] {
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
  if (sameRow(line.place, next.place)) return betweenCells(view, line, next)
  return isFlow(line, next) ? 'line' : 'gap'
}

/** In a table with columns for surname and forename the two cells make one name. */
function betweenCells(view: View, line: Line, next: Line): Atom['after'] {
  const [own, other] = [line, next].map((cell) => labelLetters(view, cell))
  if (own && other && surnameLabels.has(own) && forenameLabels.has(other)) return 'comma'
  return own && other && forenameLabels.has(own) && surnameLabels.has(other) ? 'space' : 'gap'
}

function labelLetters(view: View, cell: Line): string | undefined {
  const [first, second] = view.around(cell).label
  return second ? undefined : first?.folded.replace(/\P{L}/gu, '')
}

/** White space up to this many line heights keeps two lines together. */
const FLOW_GAP_HEIGHTS = 2.5

function isFlow(line: Line, next: Line): boolean {
  const gap = next.place.y - (line.place.y + line.place.height)
  return gap > -line.place.height && gap < FLOW_GAP_HEIGHTS * Math.max(line.place.height, next.place.height)
}
