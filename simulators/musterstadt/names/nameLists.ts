import { readFileSync } from 'node:fs'

/** First names of one decade of birth, most frequent first. */
export type Decade = 1960 | 1970 | 1980 | 1990 | 2000

/** Names that go together because a family brought them along. */
export interface Origin {
  readonly name: string
  /** Share of the town's staff in parts per thousand. */
  readonly perMille: number
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly surnames: readonly string[]
}

export interface NameLists {
  readonly women: ReadonlyMap<Decade, readonly string[]>
  readonly men: ReadonlyMap<Decade, readonly string[]>
  readonly rareWomen: readonly string[]
  readonly rareMen: readonly string[]
  /** Frequent German surnames, most frequent first. */
  readonly surnames: readonly string[]
  readonly rareSurnames: readonly string[]
  /** Groups of surnames that differ by a letter, such as Meier, Maier, Meyer. */
  readonly variants: readonly (readonly string[])[]
  readonly origins: readonly Origin[]
}

/** Reads the name lists beside this file; their sources and licences stand in NOTICE.md. */
export function readNameLists(): NameLists {
  return {
    women: byDecade(read('first-names-women.txt')),
    men: byDecade(read('first-names-men.txt')),
    rareWomen: words(read('first-names-rare-women.txt')),
    rareMen: words(read('first-names-rare-men.txt')),
    surnames: words(read('surnames.txt')),
    rareSurnames: words(read('surnames-rare.txt')),
    variants: lines(read('surname-variants.txt')).map(words),
    origins: lines(read('origins.txt')).map(origin),
  }
}

function origin(line: string): Origin {
  const [name = '', perMille = '', women = '', men = '', surnames = ''] = line.split('|')
  return {
    name,
    perMille: Number(perMille),
    women: words(women),
    men: words(men),
    surnames: words(surnames).map((surname) => surname.replaceAll('_', ' ')),
  }
}

function byDecade(text: string): ReadonlyMap<Decade, readonly string[]> {
  return new Map(
    lines(text).map((line) => {
      const [decade, ...names] = words(line)
      return [Number(decade) as Decade, names]
    }),
  )
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8').normalize('NFC')
}
