import type { Decade, NameLists, Origin } from '../names/nameLists.ts'
import type { Random } from '../random.ts'
import { someOffice } from './offices.ts'

/** A person before number, mail address and collisions are given. */
export interface Draft {
  salutation: 'Frau' | 'Herr'
  academicTitle: string
  firstNames: string
  lastName: string
  birthName: string
  birthDate: string
  office: string
  leftOn: string | null
}

/** Shares of the staff; the order of magnitude of a German town hall. */
const WOMEN = 0.58
const LEFT = 0.06
const SEVERAL_FORENAMES = 0.15
const DOUBLE_NAME = { Frau: 0.065, Herr: 0.012 } as const
const BIRTH_NAME = { Frau: 0.36, Herr: 0.03 } as const
const PARTICLE = 0.009
/** The frequent names (about 490) carry a good quarter of Germany; a little more here, as our rare list is short. */
const FREQUENT_SURNAME = 0.34

const PARTICLES = ['von', 'von der', 'vom', 'zu', 'van', 'van der', 'van den', 'zur', 'von dem']
const PARTICLE_SURNAMES =
  'Bergen Heide Steinfeld Hagen Aue Brink Linden Wiesenthal Rosen Horst Heuvel Berg Dyck Velden Bosch Mühlen Osten Loh Busche Wense'.split(
    ' ',
  )
const SECOND_FORENAMES = {
  Frau: 'Maria Anna Elisabeth Sophie Katharina Luise Theresa Margarete Johanna Helene Charlotte Christine'.split(
    ' ',
  ),
  Herr: 'Maria Johannes Alexander Peter Josef Wilhelm Georg Heinrich Friedrich Karl Maximilian Michael'.split(
    ' ',
  ),
} as const

/** One invented person of working age, drawn from the name lists by cohort and origin. */
export function basePerson(random: Random, lists: NameLists): Draft {
  const salutation = random.chance(WOMEN) ? 'Frau' : 'Herr'
  const year = birthYear(random)
  const origin = pickOrigin(random, lists)
  const birthSurname = surname(random, lists, origin)
  const married = year < 1999 && random.chance(BIRTH_NAME[salutation])
  const lastName = married
    ? marriedName(random, lists, birthSurname)
    : doubled(random, lists, birthSurname, salutation)
  return {
    salutation,
    academicTitle: academicTitle(random, year),
    firstNames: firstNames(random, lists, { origin, salutation, year }),
    lastName,
    birthName: married ? birthSurname : '',
    birthDate: dayOf(random, year),
    office: someOffice(random),
    leftOn: random.chance(LEFT) ? dayOf(random, random.integer(2019, 2025)) : null,
  }
}

function birthYear(random: Random): number {
  const decades: readonly [number, number, number][] = [
    [1960, 1969, 24],
    [1970, 1979, 25],
    [1980, 1989, 25],
    [1990, 1999, 20],
    [2000, 2006, 6],
  ]
  const [low, high] = random.weighted(decades, ([, , weight]) => weight)
  return random.integer(low, high)
}

function pickOrigin(random: Random, lists: NameLists): Origin | null {
  const german = 1000 - lists.origins.reduce((sum, origin) => sum + origin.perMille, 0)
  return random.weighted<Origin | null>([null, ...lists.origins], (origin) => origin?.perMille ?? german)
}

function firstNames(
  random: Random,
  lists: NameLists,
  person: { origin: Origin | null; salutation: 'Frau' | 'Herr'; year: number },
): string {
  const { origin, salutation, year } = person
  // Half of the children of immigrant families born from 1985 on carry a name of their school class.
  const own = origin && !(year >= 1985 && random.chance(0.3))
  if (own) return random.pick(salutation === 'Frau' ? origin.women : origin.men)
  const first = cohortName(random, lists, { salutation, year })
  if (!random.chance(SEVERAL_FORENAMES)) return first
  const second = random.pick(SECOND_FORENAMES[salutation].filter((name) => name !== first))
  const third = random.pick(SECOND_FORENAMES[salutation].filter((name) => name !== first && name !== second))
  if (first.includes('-')) return `${first} ${second}`
  return random.weighted(
    [`${first} ${second}`, `${first}-${second}`, `${first} ${second} ${third}`],
    (_, index) => [72, 18, 10][index] ?? 0,
  )
}

function cohortName(
  random: Random,
  lists: NameLists,
  person: { salutation: 'Frau' | 'Herr'; year: number },
): string {
  const women = person.salutation === 'Frau'
  if (random.chance(person.year >= 1985 ? 0.12 : 0.03))
    return random.pick(women ? lists.rareWomen : lists.rareMen)
  const decade = (Math.floor(person.year / 10) * 10) as Decade
  const names = (women ? lists.women : lists.men).get(decade) ?? []
  return random.weighted(names, (_, rank) => 1 / (rank + 8) ** 0.9)
}

function surname(random: Random, lists: NameLists, origin: Origin | null): string {
  if (origin) return random.pick(origin.surnames)
  if (random.chance(PARTICLE)) return `${random.pick(PARTICLES)} ${random.pick(PARTICLE_SURNAMES)}`
  return germanSurname(random, lists)
}

function germanSurname(random: Random, lists: NameLists): string {
  if (!random.chance(FREQUENT_SURNAME)) return random.pick(lists.rareSurnames)
  // Zipf exponent fitted to Müller 0.95 %, Schmidt 0.69 %, the hundredth about 0.06 % of the population.
  return random.weighted(lists.surnames, (_, rank) => 1 / (rank + 1) ** 0.62)
}

function marriedName(random: Random, lists: NameLists, birthSurname: string): string {
  const other = random.chance(0.92)
    ? germanSurname(random, lists)
    : surname(random, lists, random.pick(lists.origins))
  if (other === birthSurname) return `${other}-${random.pick(lists.rareSurnames)}`
  if (!random.chance(0.12)) return other
  return random.chance(0.5) ? `${birthSurname}-${other}` : `${other}-${birthSurname}`
}

function doubled(random: Random, lists: NameLists, name: string, salutation: 'Frau' | 'Herr'): string {
  if (!random.chance(DOUBLE_NAME[salutation])) return name
  const second = germanSurname(random, lists)
  return second === name ? name : `${name}-${second}`
}

function academicTitle(random: Random, year: number): string {
  if (year > 1995 || !random.chance(0.035)) return ''
  return random.weighted(
    ['Dr.', 'Dr. med.', 'Dr.-Ing.', 'Dr. jur.', 'Prof. Dr.'],
    (_, index) => [60, 14, 10, 12, 4][index] ?? 0,
  )
}

function dayOf(random: Random, year: number): string {
  return new Date(Date.UTC(year, 0, random.integer(1, 365))).toISOString().slice(0, 10)
}
