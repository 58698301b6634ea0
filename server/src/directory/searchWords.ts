import type { Employee } from '@amtsbote/contract'

/**
 * Folds a text into words for the search: case, accents and the ways of writing an umlaut make no difference
 * (`Müller`, `Mueller`, `Muller`). Coarser than the folding that recognition uses: a person sees the hits and
 * chooses, so finding too many is better than finding nobody.
 */
export function searchWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/([aou])e/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Letters without a decomposition in Unicode. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** All words under which an employee is found; double names also as one word. */
export function wordsOfEmployee(employee: Employee): string[] {
  const names = [employee.firstNames, employee.lastName, ...employee.formerLastNames]
  const joined = names.map((name) => searchWords(name.replaceAll(/[-\s]/g, '')).join(''))
  const number = employee.employeeNumber
  // Lists often lose leading zeros.
  return [...new Set([...names.flatMap(searchWords), ...joined, number, number.replace(/^0+/, '')])].filter(
    (word) => word !== '',
  )
}
