import type { PageReading, ReasonCode } from '@amtsbote/contract'
import type { PageFile, PageInspection } from '#pages'
import type { OcrEngine, OcrOutcome, OcrReadOptions } from './engine.ts'
import { hiddenInLayer } from './layer/hiddenInLayer.ts'

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
): Promise<OcrOutcome> {
  const { page, blank, textLayer, claimedWords, hiddenWords } = inspection
  if (textLayer) return { kind: 'read', reading: textLayer }
  const outcome = blank ? blankReading(page) : await engine.read({ ...file, page }, options)
  if (outcome.kind === 'unreadable') return outcome
  const hidden = [...hiddenWords, ...hiddenInLayer(claimedWords, outcome.reading.words)]
  return { kind: 'read', reading: { ...outcome.reading, hiddenWords: hidden } }
}

function blankReading(page: number): Extract<OcrOutcome, { kind: 'read' }> {
  const reading: PageReading = {
    page,
    source: 'ocr',
    engine: 'none (blank page)',
    turn: 0,
    blank: true,
    partial: false,
    hiddenWords: [],
    confidence: 1,
    words: [],
  }
  return { kind: 'read', reading }
}
