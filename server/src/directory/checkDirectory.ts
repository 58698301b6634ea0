import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { Message } from '#csv'

/** Something in the directory that a person should look at: it makes documents go to review, or worse, astray. */
export interface DirectoryFinding extends Message {
  readonly kind:
    | 'birth-date-missing'
    | 'birth-date-unlikely'
    | 'birth-date-frequent'
    | 'left-but-active'
    | 'name-unlikely'
    | 'person-twice'
  readonly employeeNumbers: readonly EmployeeNumber[]
}

/** Apprentices begin at 15 at the earliest; nobody who was in service is older than 105 and gets a certificate. */
const AGE_MIN_YEARS = 14
const AGE_MAX_YEARS = 105

/**
 * A birth date shared by more than this share of all is a placeholder such as 01.01.1970. In a town of 5,000, two
 * or three people share a real one; of 30 people, six with the same would be a miracle.
 */
const FREQUENT_SHARE = 0.002
const FREQUENT_COUNT = 6

/**
 * Looks for odd entries among those whose documents may be filed without a person. Namesakes are not odd; see
 * `findNamesakes` of `#understanding`.
 *
 * @param today ISO day
 */
export function checkDirectory(employees: readonly Employee[], today: string): DirectoryFinding[] {
  const active = employees.filter(({ status }) => status === 'active')
  const odd = (kind: DirectoryFinding['kind'], message: Message, is: (employee: Employee) => boolean) => {
    const employeeNumbers = active.filter(is).map(({ employeeNumber }) => employeeNumber)
    return employeeNumbers.length > 0 ? [{ kind, ...message, employeeNumbers }] : []
  }
  return [
    ...odd('birth-date-missing', sentences.missing, ({ birthDate }) => birthDate === null),
    ...odd('birth-date-unlikely', sentences.unlikely, ({ birthDate }) => isUnlikely(birthDate, today)),
    ...odd('left-but-active', sentences.left, ({ leftOn }) => leftOn !== null && leftOn < today),
    ...odd('name-unlikely', sentences.name, hasUnlikelyName),
    ...frequentBirthDates(active),
    ...peopleTwice(active),
  ]
}

const sentences = {
  missing: { de: 'Geburtsdatum fehlt: zweiter Beleg fehlt', en: 'birth date missing: no second proof' },
  unlikely: { de: 'Geburtsdatum unwahrscheinlich', en: 'birth date unlikely' },
  left: { de: 'Austritt vorbei, aber Status aktiv', en: 'leaving date past, but status aktiv' },
  name: {
    de: 'Name unwahrscheinlich (Ziffern, Komma, ein Buchstabe)',
    en: 'name unlikely (digits, comma, one letter)',
  },
} as const satisfies Record<string, Message>

function isUnlikely(birthDate: string | null, today: string): boolean {
  if (birthDate === null) return false
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return years < AGE_MIN_YEARS || years > AGE_MAX_YEARS
}

function hasUnlikelyName({ firstNames, lastName }: Employee): boolean {
  return [firstNames, lastName].some((name) => /[\d,;:@_]/.test(name) || name.length === 1)
}

function frequentBirthDates(employees: readonly Employee[]): DirectoryFinding[] {
  const limit = Math.max(FREQUENT_COUNT, employees.length * FREQUENT_SHARE)
  return [...Map.groupBy(employees, ({ birthDate }) => birthDate)]
    .filter(([birthDate, bearers]) => birthDate !== null && bearers.length >= limit)
    .map(([birthDate, bearers]) => ({
      kind: 'birth-date-frequent' as const,
      de: `Auffallend viele mit Geburtsdatum ${birthDate}: wohl ein Platzhalter`,
      en: `strikingly many born on ${birthDate}: probably a placeholder`,
      employeeNumbers: bearers.map(({ employeeNumber }) => employeeNumber),
    }))
}

/** Same name and same birth date under two numbers: neither proof tells them apart. */
function peopleTwice(employees: readonly Employee[]): DirectoryFinding[] {
  const key = (one: Employee) => [one.firstNames, one.lastName, one.birthDate].join('|').toLowerCase()
  return [...Map.groupBy(employees, key).values()]
    .filter((same) => same.length > 1 && same[0]?.birthDate !== null)
    .map((same) => ({
      kind: 'person-twice' as const,
      de: 'Gleicher Name und gleiches Geburtsdatum unter mehreren Personalnummern',
      en: 'same name and same birth date under several employee numbers',
      employeeNumbers: same.map(({ employeeNumber }) => employeeNumber),
    }))
}
