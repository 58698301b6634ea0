import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Knowledge, ListName } from '../features/knowledge.ts'
import { letterTables } from '../features/letters.ts'
import { buildWordSet, type WordSet } from '../features/wordSets.ts'
import type { Example } from './example.ts'
import { readGermEval } from './text/germEval.ts'
import { type NameParts, partNames } from './text/names.ts'

/** First names given so often in twelve years are taken for frequent. */
const FREQUENT_TIMES = 20
/** Rarer names do not go into generated text. */
const WRITTEN_TIMES = 3

/** Everything that training and evaluation read from the repository. */
export interface TrainingData {
  readonly sentences: readonly Example[]
  readonly names: NameParts
  readonly places: readonly string[]
  readonly knowledge: Knowledge
}

export function readTrainingData(): TrainingData {
  const counted = linesOf('data/first-names.csv.gz').map((line) => line.split(','))
  const given = counted.map(([name = '', , times]) => ({ name, times: Number(times) }))
  const older = wordsOf('lists/first-names.txt')
  const foreign = wordsOf('lists/surnames-by-country.txt')
  const often = given.filter(({ times }) => times >= WRITTEN_TIMES).map(({ name }) => name)
  const all = partNames({
    firstNames: [...new Set([...given.map(({ name }) => name), ...older])],
    surnames: [...new Set([...linesOf('data/surnames.txt.gz'), ...foreign])],
  })
  const frequent = new Set([
    ...given.filter(({ times }) => times >= FREQUENT_TIMES).map(({ name }) => name),
    ...older,
  ])
  const isListed = new Set(all.listed.surnames)
  const words = linesOf('data/words.txt.gz')
  const small = words.filter((word) => /^\p{Ll}/u.test(word))
  const isSmall = new Set(small)
  const lists: Readonly<Record<ListName, readonly string[]>> = {
    frequentFirstNames: all.listed.firstNames.filter((name) => frequent.has(name)),
    firstNames: all.listed.firstNames,
    frequentSurnames: wordsOf('lists/surnames-frequent.txt').filter((name) => isListed.has(name)),
    surnames: all.listed.surnames,
    smallWords: small,
    capitalWords: words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !isSmall.has(word.toLowerCase())),
    places: wordsOf('lists/places.txt'),
    functions: wordsOf('lists/functions.txt'),
    deeds: wordsOf('lists/deeds.txt'),
  }
  const letters = letterTables()
  const sets = Object.entries(lists).map(([name, list]) => [name, buildWordSet(letters, list)])
  return {
    sentences: readGermEval(textOf('data/germeval2014-dev.tsv.gz')),
    // Older names come first: staff of a town was mostly born before the names of the statistics were given.
    names: partNames({ firstNames: [...new Set([...older, ...often])], surnames: surnamesOf(all) }),
    places: lists.places,
    knowledge: { letters, lists: Object.fromEntries(sets) as Record<ListName, WordSet> },
  }
}

function surnamesOf({ listed, unlisted, unseen }: NameParts): readonly string[] {
  return [...listed.surnames, ...unlisted.surnames, ...unseen.surnames].filter((name) =>
    /^\p{Lu}\p{L}{2}/u.test(name),
  )
}

function wordsOf(path: string): readonly string[] {
  return linesOf(path)
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '')
}

function linesOf(path: string): readonly string[] {
  return textOf(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function textOf(path: string): string {
  const bytes = readFileSync(new URL(path, import.meta.url))
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC')
}
