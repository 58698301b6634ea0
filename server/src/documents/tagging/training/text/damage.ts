import type { Example } from '../example.ts'
import type { Chance } from '../random.ts'

/** What reading makes of letters; seen on scans, both ways. */
const confusions: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['I', 'l'],
  ['l', 'I'],
  ['i', 'l'],
  ['ü', 'u'],
  ['ö', 'o'],
  ['ä', 'a'],
  ['ß', 'B'],
  ['O', '0'],
  ['o', '0'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['cl', 'd'],
  ['d', 'cl'],
  ['n', 'u'],
  ['u', 'n'],
  ['S', '5'],
  ['B', '8'],
  ['t', 'f'],
  ['f', 't'],
  ['ii', 'ü'],
  ['vv', 'w'],
  ['.', ','],
  [',', '.'],
  ['ş', 's'],
  ['ł', 'l'],
  ['ğ', 'g'],
  ['é', 'e'],
  ['ć', 'c'],
]

/** How badly a page was read. */
export interface Damage {
  /** Share of words with a wrong letter. */
  readonly words: number
  /** Share of lines printed in capitals. */
  readonly capitals: number
}

/** The same page as a reader might give it back: wrong letters, lost dots, capitals. Words stay where they are. */
export function damage({ lines, mentions }: Example, { words, capitals }: Damage, chance: Chance): Example {
  return {
    lines: lines.map((line) => {
      const isCapitals = chance.happens(capitals)
      return line.map((word) => {
        const printed = isCapitals ? word.toUpperCase() : word
        return chance.happens(words) ? misread(printed, chance) : printed
      })
    }),
    mentions,
  }
}

function misread(word: string, chance: Chance): string {
  const possible = confusions.filter(([from]) => word.includes(from))
  const kind = chance.next()
  if (kind < 0.1 && word.length > 3) return word.slice(0, chance.below(word.length - 1) + 1) || word
  if (kind < 0.2) return `${word}${chance.pick(['.', "'", ',', '_', '|'])}`
  if (possible.length === 0) return word
  const [from, to] = chance.pick(possible)
  return word.replace(from, to)
}
