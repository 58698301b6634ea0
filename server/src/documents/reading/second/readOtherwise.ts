import type { PageReading, Word } from '@amtsbote/contract'
import type { PageFile } from '#pages'
import type { OcrEngine, OcrReadOptions } from '../engine.ts'
import { foldForComparison } from '../layer/fold.ts'

/**
 * A second look at a document in which nobody was recognised: every page that had been recognised from its
 * picture is read again with other settings, and what is new is added to its words. Pages that have a text
 * layer or are blank, and pages that cannot be read again, stay as they were. Costs as much as the first
 * reading. (READING.md 2.4: never choose between two readings by their confidence, offer both.)
 */
export async function readOtherwise(
  engine: OcrEngine,
  file: PageFile,
  readings: readonly PageReading[],
  options: OcrReadOptions = {},
): Promise<readonly PageReading[]> {
  return Promise.all(
    readings.map(async (reading) => {
      if (reading.source !== 'ocr' || reading.blank) return reading
      const { page, turn } = reading
      const outcome = await engine.readOtherwise({ ...file, page, turn }, options)
      return outcome.kind === 'read' ? union(reading, outcome.reading) : reading
    }),
  )
}

/** Line ids of the second look, so that its words never join a line of the first. */
const SECOND = 'second'

/** The first reading, and of the second one the words that it does not have at their place. */
export function union(first: PageReading, second: PageReading): PageReading {
  const places = new Map<string, Word[]>()
  for (const word of first.words) {
    const key = foldExact(word.text)
    places.set(key, [...(places.get(key) ?? []), word])
  }
  const lines = Map.groupBy(second.words, ({ line }) => line)
  // Whole lines: a name whose first half was right before needs that half beside the new one.
  const added = [...lines.values()].filter((words) =>
    words.some(
      (word) =>
        foldForComparison(word.text) !== '' &&
        !(places.get(foldExact(word.text)) ?? []).some((known) => overlap(known, word)),
    ),
  )
  return {
    ...first,
    engine: `${first.engine} + ${second.engine}`,
    partial: first.partial || second.partial,
    words: [...first.words, ...added.flat().map((word) => ({ ...word, line: `${SECOND}.${word.line}` }))],
  }
}

/** Case and marks count here: a letter that only the second reading has may be the right one. */
function foldExact(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function overlap({ box: a }: Word, { box: b }: Word): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
