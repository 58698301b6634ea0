import type { Employee, PageReading } from '@amtsbote/contract'
import { peopleByStanford } from '../tagger/stanford.ts'

/** Similarity from which the kind of system that this stands for takes a name as found. */
const ACCEPT = 0.85

/**
 * A baseline of the usual kind: of the names that something found, the most similar entry of the directory wins, and
 * what was found is filed. No roles, no second proof, nobody is "not one of ours".
 */
export function createBaseline(employees: readonly Employee[]): (names: readonly string[]) => string | null {
  const entries = employees.map((employee) => {
    const name = fold(`${employee.firstNames.split(' ')[0]} ${employee.lastName}`)
    return { name, employeeNumber: employee.employeeNumber }
  })
  return (names) => {
    let best: { employeeNumber: string; similarity: number } | null = null
    for (const found of new Set(names.map(fold))) {
      for (const { name, employeeNumber } of entries) {
        if (Math.abs(name.length - found.length) > 4) continue
        const similarity = 1 - distance(found, name) / Math.max(found.length, name.length)
        if (similarity >= ACCEPT && similarity > (best?.similarity ?? 0))
          best = { employeeNumber, similarity }
      }
    }
    return best?.employeeNumber ?? null
  }
}

/** Two capitalised words beside each other: names, for want of a tagger. */
export function capitalisedPairs(pages: readonly PageReading[]): string[] {
  const pairs: string[] = []
  for (const { words } of pages) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1]
      if (
        next &&
        next.line === word.line &&
        [word, next].every(({ text }) => /^\p{Lu}[\p{L}-]+,?$/u.test(text))
      ) {
        pairs.push(`${word.text} ${next.text}`)
      }
    }
  }
  return pairs
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f,]/g, '')
    .replaceAll('ß', 'ss')
}

/** Levenshtein distance with one row of memory. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Names of people as Stanford's generic tagger finds them in documents, one list for each. */
export async function namesByStanford(
  folder: string,
  documents: readonly (readonly PageReading[])[],
): Promise<readonly (readonly string[])[]> {
  const texts = documents.map(linesOf)
  const people = await peopleByStanford(folder, texts)
  return people.map((own, index) => {
    const words = (texts[index] ?? []).flat()
    return own.map(({ first, last }) => bare(words.slice(first, last + 1).join(' ')))
  })
}

function linesOf(pages: readonly PageReading[]): readonly (readonly string[])[] {
  return pages.flatMap(({ words }) =>
    [...Map.groupBy(words, ({ line }) => line).values()].map((line) => line.map(({ text }) => text)),
  )
}

/** A name without what stands around it. */
function bare(name: string): string {
  return name.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}
