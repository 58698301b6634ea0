import type { Employee, EmployeeHit } from '@amtsbote/contract'
import type { Database } from '#database'
import { searchWords } from './searchWords.ts'
import { employeeOf, findByWords, readByNumbers } from './store.ts'

/**
 * Hits looked at for ranking. Only one-letter searches in large towns have more; nobody reads those to the end,
 * and whoever types on gets fewer.
 */
const CANDIDATES_MAX = 1_000

/** Longest name that is worth looking for; more words are a pasted paragraph. */
const WORDS_MAX = 8

/**
 * Finds employees by parts of their names in any order, today's or former, or by the beginning of their number.
 * `muell an` finds Anna Müller; whole words stand before beginnings of words, people in service before others.
 *
 * @returns at most `limit`, best first; nobody for a text without letters and digits
 */
export async function searchEmployees(db: Database, text: string, limit: number): Promise<EmployeeHit[]> {
  const words = searchWords(text).slice(0, WORDS_MAX)
  if (words.length === 0) return []
  const numbers = await candidates(db, words, limit)
  const employees = (await readByNumbers(db, numbers)).map(employeeOf)
  const order = /^\d+$/.test(text.trim()) ? byNumber : byName
  return employees
    .map((employee) => ({ employee, points: points(employee, words, text) }))
    .sort((a, b) => b.points - a.points || order(a.employee, b.employee))
    .slice(0, limit)
    .map(({ employee }) => hitOf(employee))
}

/** From strict to loose, so that `Li` is found among the thousand that begin with it. */
async function candidates(db: Database, words: readonly string[], limit: number) {
  const last = words.length - 1
  const queries = [
    words.map((word) => lexeme(word)),
    words.map((word, index) => (index === last ? `${lexeme(word)}:*` : lexeme(word))),
    words.map((word) => `${lexeme(word)}:*`),
  ]
  const found = new Set<Employee['employeeNumber']>()
  for (const query of queries) {
    if (found.size >= limit) break
    for (const number of await findByWords(db, query.join(' & '), CANDIDATES_MAX)) found.add(number)
  }
  return [...found]
}

/** Words are letters and digits only, so nothing in them can end the quotation. */
function lexeme(word: string): string {
  return `'${word}'`
}

function points(employee: Employee, words: readonly string[], typed: string): number {
  const names = [
    { words: searchWords(employee.lastName), weight: 4 },
    { words: searchWords(employee.firstNames), weight: 3 },
    { words: employee.formerLastNames.flatMap(searchWords), weight: 2 },
    { words: [employee.employeeNumber], weight: 4 },
  ]
  const ofWord = (word: string) =>
    Math.max(...names.map((name) => (name.words.includes(word) ? name.weight : name.weight / 4)))
  const matched = words.reduce((sum, word) => sum + ofWord(word), 0)
  const asTyped = typed.toLowerCase().includes(employee.lastName.toLowerCase()) ? 1 : 0
  return matched + asTyped + (employee.status === 'active' ? 0.5 : 0)
}

function byName(a: Employee, b: Employee): number {
  return (
    a.lastName.localeCompare(b.lastName, 'de') ||
    a.firstNames.localeCompare(b.firstNames, 'de') ||
    byNumber(a, b)
  )
}

function byNumber(a: Employee, b: Employee): number {
  return a.employeeNumber.localeCompare(b.employeeNumber)
}

function hitOf(employee: Employee): EmployeeHit {
  const { employeeNumber, salutation, academicTitle, firstNames, lastName } = employee
  const { formerLastNames, birthDate, office, status } = employee
  return {
    employeeNumber,
    salutation,
    academicTitle,
    firstNames,
    lastName,
    formerLastNames,
    birthDate,
    office,
    status,
  }
}
