import type { Employee } from '@amtsbote/contract'
import { letterCount, type Sentence } from './sentences.ts'

/** Letters by which a printed name may differ and still be meant as this one. */
const MISPRINT_MOST = 2

/** A part of a name in the directory beside the printed word that comes closest. */
interface Part {
  readonly recorded: string
  readonly printed: string
  readonly distance: number
}

/**
 * How the printed name differs from the one in the directory, as a clerk would say it; null where it does not. One
 * printed forename is enough, because most papers leave further ones out.
 */
export function nameRemark(
  printed: string,
  employee: Pick<Employee, 'firstNames' | 'lastName' | 'formerLastNames'>,
): Sentence | null {
  const words = wordsOf(printed)
  const surname = closest([employee.lastName, ...employee.formerLastNames], words)
  // A printed word is one part of a name only: Đurić is no misprinted Đurđica.
  const taken = surname && surname.distance <= MISPRINT_MOST ? surname.printed.split(' ') : []
  const others = words.filter((word) => !taken.includes(word))
  const forename = closest(wordsOf(employee.firstNames), others)
  const differing = [surname, forename].filter((part) => part !== null && part.distance > 0)
  const [part] = differing.toSorted((one, other) => (other?.distance ?? 0) - (one?.distance ?? 0))
  if (!part) return null
  const letters = differing.length === 1 ? letterCount(part.distance) : null
  const which = part === surname ? { de: 'Nachname', en: 'Last name' } : { de: 'Vorname', en: 'First name' }
  if (!letters || part.recorded.length <= part.distance * 2) {
    const name = part === surname ? employee.lastName : employee.firstNames
    return {
      de: `${which.de} ${name} steht nicht auf dem Dokument`,
      en: `${which.en} ${name} is not on the document`,
    }
  }
  return {
    de: `${which.de} weicht in ${letters.de} Buchstaben ab: gedruckt „${part.printed}“, im Verzeichnis „${part.recorded}“`,
    en: `${which.en} differs in ${letters.en}: printed “${part.printed}”, in the directory “${part.recorded}”`,
  }
}

function closest(names: readonly string[], words: readonly string[]): Part | null {
  const parts = names.flatMap((recorded) =>
    runsOf(words, recorded.split(/\s+/).length).map((printed): Part => {
      return { recorded, printed, distance: editDistance(plain(printed), plain(recorded)) }
    }),
  )
  return parts.toSorted((one, other) => one.distance - other.distance)[0] ?? null
}

/** Neighbouring words, as many as the name has: "von der Heide" is three. */
function runsOf(words: readonly string[], length: number): readonly string[] {
  if (words.length < length) return []
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(' '))
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => /\p{L}/u.test(word))
}

/** Müller, MÜLLER and Mueller are spellings of one name. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('đ', 'd')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
}

/** Letters to add, drop or change (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1]
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1)
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1))
    }
    above = line
  }
  return above[other.length] ?? 0
}
