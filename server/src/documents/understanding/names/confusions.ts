/**
 * What printed letters turn into when they are scanned, as costs between 0 (the same) and 1 (any other letter).
 * Set by hand from Tesseract's usual mistakes on scans of certificates; a later version learns them from pages
 * whose text is known. Symmetric: what was read may be either side.
 */
const letterPairs: readonly [letters: string, cost: number][] = [
  ['i1 l1 o0 0q', 0.1],
  ['il ij s5 z2', 0.2],
  ['ce g9 gq b8 i! l! o6', 0.3],
  ['uv ft b6 jl', 0.4],
  ['hb nh un tl it rt a4 yv', 0.5],
  ['eo ao ca co fl kx', 0.6],
  ['rn ir uo gy sz nm iy', 0.7],
  ['ea oa td fr pb', 0.8],
]

/** Several letters that look like others when they stand close, folded: ß is ss, ü is u. */
const groupPairs: readonly [string, string, number][] = [
  ['rn', 'm', 0.2],
  ['vv', 'w', 0.2],
  ['cl', 'd', 0.25],
  ['ii', 'u', 0.3],
  ['ss', 'b', 0.3],
  ['ss', 's', 0.4],
  ['ss', 'fs', 0.4],
  ['ll', 'u', 0.5],
  ['ti', 'u', 0.5],
  ['li', 'h', 0.5],
  ['in', 'm', 0.5],
  ['ni', 'm', 0.5],
  ['nn', 'm', 0.6],
  ['ri', 'n', 0.5],
  ['lc', 'k', 0.5],
  ['lz', 'k', 0.6],
  ['il', 'h', 0.6],
  ['fi', 'h', 0.6],
  ['tt', 'u', 0.6],
  ['ff', 'f', 0.6],
  ['ll', 'l', 0.6],
  ['nn', 'n', 0.6],
  ['tt', 't', 0.6],
  ['mm', 'm', 0.6],
]

/** Narrow letters vanish into their neighbours or grow out of dirt more easily than wide ones. */
const NARROW_COST = 0.7
const narrow = new Set('iljtrf1')

/** Folded names are nearly all ASCII; the table is looked into some ten thousand times a page. */
const TABLE_SIZE = 128

const substitutions = new Float64Array(TABLE_SIZE * TABLE_SIZE).fill(1)
for (let code = 0; code < TABLE_SIZE; code += 1) substitutions[code * TABLE_SIZE + code] = 0
for (const [letters, cost] of letterPairs.toReversed()) {
  for (const pair of letters.split(' ')) {
    const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)]
    substitutions[a * TABLE_SIZE + b] = cost
    substitutions[b * TABLE_SIZE + a] = cost
  }
}

/** Cost of reading one letter (as its character code) as another. */
export function letterCost(a: number, b: number): number {
  if (a === b) return 0
  return a < TABLE_SIZE && b < TABLE_SIZE ? (substitutions[a * TABLE_SIZE + b] as number) : 1
}

const gaps = new Float64Array(TABLE_SIZE).fill(1)
for (const letter of narrow) gaps[letter.charCodeAt(0)] = NARROW_COST

/** Cost of a letter (as its character code) that was lost or that came from nowhere. */
export function gapCost(letter: number): number {
  return letter < TABLE_SIZE ? (gaps[letter] as number) : 1
}

export interface Group {
  readonly printed: string
  readonly truth: string
  readonly cost: number
}

/** Groups in both directions, by the last letter of what is printed, so that an alignment finds them quickly. */
export const groupsByLastLetter: ReadonlyMap<string, readonly Group[]> = Map.groupBy(
  groupPairs.flatMap(([a, b, cost]) => [
    { printed: a, truth: b, cost },
    { printed: b, truth: a, cost },
  ]),
  ({ printed }) => printed.at(-1) ?? '',
)
