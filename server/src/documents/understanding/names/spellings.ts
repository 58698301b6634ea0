import { misreadingCost } from './alignment.ts'

/** A known word that a printed one may be. */
export interface Spelling {
  /** Number of the word in the order in which the words were given. */
  readonly id: number
  readonly cost: number
}

/** Finds words of a fixed list behind misread ones. */
export interface SpellingIndex {
  readonly words: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** Words by skeleton, and by skeleton without one letter. */
  readonly blocks: ReadonlyMap<string, readonly number[]>
  /** What was found for printed words so far: certificates say the same ones again and again. */
  readonly known: Map<string, readonly Spelling[]>
}

/** Distinct words of some hundred pages; then it starts afresh. */
const KNOWN_MAX = 20_000

/** Words shorter than this are only ever found letter by letter: three letters are within reach of anything. */
const FUZZY_LENGTH_MIN = 4

/**
 * Indexes folded words for search with tolerance for misreadings: blocks of equal skeletons, each also with one
 * letter left out (symmetric deletion, Garbe 2012). Blocks only propose; `misreadingCost` alone decides.
 */
export function buildSpellings(words: Iterable<string>): SpellingIndex {
  const distinct = [...new Set(words)]
  const blocks = new Map<string, number[]>()
  distinct.forEach((word, id) => {
    if (word.length < FUZZY_LENGTH_MIN) return
    for (const key of keysOf(word)) {
      const block = blocks.get(key)
      if (block) block.push(id)
      else blocks.set(key, [id])
    }
  })
  return { words: distinct, idOf: new Map(distinct.map((word, id) => [word, id])), blocks, known: new Map() }
}

/** Most that a word of this length may be misread by and still be taken for itself. */
export function costLimit(length: number): number {
  if (length < FUZZY_LENGTH_MIN) return 0
  if (length < 6) return 0.8
  if (length < 9) return 1.2
  return 1.8
}

/** All words that `printed` may be, the exact one included; unsorted. */
export function findSpellings(index: SpellingIndex, printed: string): readonly Spelling[] {
  const exact = index.idOf.get(printed)
  if (printed.length < FUZZY_LENGTH_MIN) return exact === undefined ? [] : [{ id: exact, cost: 0 }]
  const before = index.known.get(printed)
  if (before) return before
  const found = spellingsNear(index, printed)
  if (index.known.size >= KNOWN_MAX) index.known.clear()
  index.known.set(printed, found)
  return found
}

function spellingsNear(index: SpellingIndex, printed: string): readonly Spelling[] {
  const proposed = new Set<number>()
  for (const key of keysOf(printed)) for (const id of index.blocks.get(key) ?? []) proposed.add(id)
  const found: Spelling[] = []
  for (const id of proposed) {
    const word = index.words[id] ?? ''
    const limit = costLimit(Math.min(printed.length, word.length))
    const cost = misreadingCost(printed, word, limit)
    if (cost !== Number.POSITIVE_INFINITY) found.push({ id, cost })
  }
  return found
}

function keysOf(word: string): ReadonlySet<string> {
  const letters = [...word.replaceAll('ss', 'ß')].map((letter) => strokes.get(letter) ?? letter)
  const behind = letters.map((_, position) => letters.slice(position + 1).join(''))
  const keys = new Set([letters.join('')])
  let before = ''
  letters.forEach((letter, position) => {
    keys.add(before + behind[position])
    before += letter
  })
  return keys
}

/**
 * Letters as the strokes they are printed with: m is three, n and u two, l, i, t and r one, so that rn and m, li
 * and h, tt and u come out the same; ß (ss) looks like b. Never evidence, only blocking.
 */
const strokes: ReadonlyMap<string, string> = new Map(
  [
    ['ijltfr1!|', 'i'],
    ['nuhvy', 'ii'],
    ['m', 'iii'],
    ['w', 'iiii'],
    ['e', 'c'],
    ['06', 'o'],
    ['5z2', 's'],
    ['9q', 'g'],
    ['d', 'ci'],
    ['k', 'ic'],
    ['8ß', 'b'],
  ].flatMap(([letters = '', drawn = '']) => [...letters].map((letter): [string, string] => [letter, drawn])),
)
