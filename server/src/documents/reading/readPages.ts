import type { PageReading, ReasonCode } from '@amtsbote/contract'
import type { PageFile, PageInspection } from '#pages'
import type { OcrEngine, OcrReadOptions } from './engine.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly readings: readonly PageReading[] }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

/**
 * Reads all pages of a file: blank ones are skipped, trusted text layers taken, the others recognised.
 * Pages of one file are recognised at the same time as far as the engine has room. Same file, same answer.
 */
export async function readPages(
  engine: OcrEngine,
  file: PageFile,
  inspections: readonly PageInspection[],
  options: OcrReadOptions = {},
): Promise<ReadOutcome> {
  const outcomes = await Promise.all(
    inspections.map((inspection) => readPage(engine, file, inspection, options)),
  )
  const readings: PageReading[] = []
  for (const outcome of outcomes) {
    if (outcome.kind === 'unreadable') return outcome
    readings.push(outcome.reading)
  }
  return { kind: 'read', readings }
}

async function readPage(
  engine: OcrEngine,
  file: PageFile,
  inspection: PageInspection,
  options: OcrReadOptions,
) {
  const { page, blank, textLayer, hiddenWords } = inspection
  if (textLayer) return { kind: 'read', reading: textLayer } as const
  if (blank) return { kind: 'read', reading: blankReading(inspection) } as const
  const outcome = await engine.read({ ...file, page }, options)
  if (outcome.kind === 'unreadable') return outcome
  return { kind: 'read', reading: { ...outcome.reading, hiddenWords } } as const
}

function blankReading({ page, hiddenWords }: PageInspection): PageReading {
  return {
    page,
    source: 'ocr',
    engine: 'none: blank page',
    turn: 0,
    blank: true,
    partial: false,
    hiddenWords: [...hiddenWords],
    confidence: 1,
    words: [],
  }
}
