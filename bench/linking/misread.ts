import type { Employee } from '@amtsbote/contract'

/** A whole number from 0 below `count`; the same sequence for the same seed. */
export type Draw = (count: number) => number

/** Draws by mulberry32: small, and the same on every machine. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
}

/** A way in which a name is printed or read otherwise than the directory writes it; null: this name offers no place for it. */
export interface Misreading {
  readonly name: string
  readonly print: (employee: Employee, draw: Draw) => string | null
}

/** What readers of letters take for one another on scans and faxes. */
const CONFUSIONS: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['rn', 'm'],
  ['l', 'i'],
  ['l', '1'],
  ['i', 'l'],
  ['e', 'c'],
  ['c', 'e'],
  ['h', 'b'],
  ['n', 'u'],
  ['u', 'n'],
  ['ü', 'ii'],
  ['ü', 'u'],
  ['ö', 'o'],
  ['ä', 'a'],
  ['ß', 'B'],
  ['d', 'cl'],
  ['w', 'vv'],
  ['t', 'f'],
  ['f', 't'],
  ['o', '0'],
  ['a', 'o'],
  ['s', '5'],
]

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

export const misreadings: readonly Misreading[] = [
  { name: 'as recorded', print: (employee) => full(employee, employee.lastName) },
  { name: 'one confusion of letters', print: (employee, draw) => changed(employee, draw, confused, 1) },
  { name: 'two confusions of letters', print: (employee, draw) => changed(employee, draw, confused, 2) },
  {
    name: 'one wrong, missing or additional letter',
    print: (employee, draw) => changed(employee, draw, slipped, 1),
  },
  {
    name: 'two wrong, missing or additional letters',
    print: (employee, draw) => changed(employee, draw, slipped, 2),
  },
  { name: 'umlauts written out, marks dropped', print: (employee) => different(employee, writtenOut) },
  { name: 'all marks dropped', print: (employee) => different(employee, withoutMarks) },
  { name: 'surname first', print: ({ firstNames, lastName }) => `${lastName}, ${firstNames}` },
  { name: 'capitals', print: (employee) => full(employee, employee.lastName).toLocaleUpperCase('de') },
  { name: 'double name without hyphen', print: (employee) => doubled(employee, (parts) => parts.join(' ')) },
  {
    name: 'half of a double name',
    print: (employee, draw) => doubled(employee, (parts) => parts[draw(parts.length)] ?? ''),
  },
  {
    name: 'one of several forenames',
    print: ({ firstNames, lastName }, draw) => {
      const parts = firstNames.split(' ')
      return parts.length > 1 ? `${parts[draw(parts.length)]} ${lastName}` : null
    },
  },
  {
    name: 'former name',
    print: (employee) => (employee.formerLastNames[0] ? full(employee, employee.formerLastNames[0]) : null),
  },
]

function full({ firstNames }: Employee, lastName: string): string {
  return `${firstNames} ${lastName}`
}

function different(employee: Employee, change: (name: string) => string): string | null {
  const recorded = full(employee, employee.lastName)
  const printed = change(recorded)
  return printed === recorded ? null : printed
}

function doubled(employee: Employee, join: (parts: readonly string[]) => string): string | null {
  const parts = employee.lastName.split('-')
  return parts.length > 1 ? full(employee, join(parts)) : null
}

function writtenOut(name: string): string {
  const written = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' } as Record<string, string>
  return withoutMarks([...name].map((letter) => written[letter] ?? letter).join(''))
}

function withoutMarks(name: string): string {
  return name
    .replace(/ß/g, 'ss')
    .replace(
      /[ıİłŁđĐøØ]/g,
      (letter) => ({ ı: 'i', İ: 'I', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O' })[letter] ?? letter,
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** `times` changes, each in a word of the name that is drawn; null where a change has no place. */
function changed(
  employee: Employee,
  draw: Draw,
  change: (word: string, draw: Draw) => string | null,
  times: number,
): string | null {
  const words = full(employee, employee.lastName).split(' ')
  for (let time = 0; time < times; time += 1) {
    const index = draw(words.length)
    const word = change(words[index] ?? '', draw)
    if (word === null) return null
    words[index] = word
  }
  return words.join(' ')
}

/** A confusion behind the first letter, so that the word stays a name. */
function confused(word: string, draw: Draw): string | null {
  const places = CONFUSIONS.flatMap(([from, to]) =>
    [...word.matchAll(new RegExp(from, 'g'))]
      .filter(({ index }) => index > 0)
      .map(({ index }) => ({ index, from, to })),
  )
  const place = places[draw(Math.max(1, places.length))]
  if (!place) return null
  return word.slice(0, place.index) + place.to + word.slice(place.index + place.from.length)
}

/** Any letter but the first, whatever it looks like. */
function slipped(word: string, draw: Draw): string | null {
  if (word.length < 4) return null
  const index = 1 + draw(word.length - 1)
  const letter = LETTERS[draw(LETTERS.length)] ?? ''
  const kind = draw(3)
  return word.slice(0, index) + (kind === 0 ? '' : letter) + word.slice(kind === 2 ? index : index + 1)
}
