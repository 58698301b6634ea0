import type { Example } from '../example.ts'
import type { Chance } from '../random.ts'
import { type BlockName, wordingsFor } from './blocks.ts'
import { marked, readMarked } from './marked.ts'
import { fullName, type NamePool } from './names.ts'
import {
  courseTitle,
  dayText,
  inventedPlace,
  organisation,
  type PhraseNames,
  street,
  topicOf,
} from './phrases.ts'

/** Order of the blocks on a page; some pages leave some of them out. */
const orders: readonly (readonly BlockName[])[] = [
  ['head', 'title', 'recipient', 'course', 'days', 'contents', 'people', 'signature', 'foot'],
  ['head', 'recipient', 'title', 'recipient', 'days', 'course', 'people', 'signature', 'foot'],
  ['title', 'recipient', 'course', 'days', 'contents', 'signature'],
  ['title', 'course', 'days', 'people', 'people', 'contents', 'foot'],
  ['head', 'title', 'course', 'people', 'recipient', 'days', 'signature'],
]

/** Words of a page about invented people, with its mentions. */
export function writePage(
  pool: NamePool,
  use: 'training' | 'evaluation',
  places: readonly string[],
  chance: Chance,
): Example {
  const names: PhraseNames = {
    first: () => fullName(pool, chance).first.split(' ')[0] as string,
    last: () => fullName(pool, chance).last.split(' ').at(-1) as string,
    place: () => (chance.happens(0.5) ? chance.pick(places) : inventedPlace(chance)),
  }
  const lines = chance
    .pick(orders)
    .filter(() => chance.happens(0.9))
    .flatMap((block) => chance.pick(wordingsFor(block, use)))
    .map((line) => line.replace(/\{(\w,?)\}/g, (_, slot: string) => fillSlot(slot, pool, names, chance)))
    .flatMap((line) => wrap(line, chance))
    .flatMap((line) => (chance.happens(DIRTY_LINES) ? [dirt(chance), line] : [line]))
  return readMarked(lines)
}

function fillSlot(slot: string, pool: NamePool, names: PhraseNames, chance: Chance): string {
  const { first, last } = fullName(pool, chance)
  switch (slot) {
    case 'P':
      return marked('person', `${first} ${last}`)
    case 'P,':
      return marked('person', chance.happens(0.8) ? `${last}, ${first}` : `${last} ${first}`)
    case 'B':
      return marked('person', last)
    case 'V':
      return marked('person', first)
    case 'D':
      return marked('date', dayText(chance))
    case 'C':
      return marked('course', courseTitle(names, chance))
    case 'O':
      return marked('organisation', organisation(names, chance))
    case 'L':
      return marked('place', names.place())
    case 'S':
      return marked('place', street(names, chance))
    case 'T':
      return topicOf(chance)
    default:
      return String(chance.below(10 ** (1 + chance.below(6))))
  }
}

/** Share of lines above which the reader saw letters in a stamp, a logo or a signature. */
const DIRTY_LINES = 0.01

/** Letters that nobody printed; they mean nothing, and above all no names. */
function dirt(chance: Chance): string {
  const letters = chance.happens(0.5) ? 'AENRSVIHFLKOT' : 'aeEnrsvIhfluoA'
  const word = () =>
    Array.from({ length: 1 + chance.below(chance.happens(0.1) ? 20 : 7) }, () =>
      chance.pick([...letters]),
    ).join('')
  return Array.from({ length: 1 + chance.below(4) }, word).join(' ')
}

/** Printed lines hold so many words at least; longer text goes on in the next line. */
const NARROWEST_LINE_WORDS = 6

function wrap(line: string, chance: Chance): readonly string[] {
  const words = line.split(' ')
  const width = NARROWEST_LINE_WORDS + chance.below(8)
  const lines: string[] = []
  for (let start = 0; start < words.length; start += width)
    lines.push(words.slice(start, start + width).join(' '))
  return lines
}
