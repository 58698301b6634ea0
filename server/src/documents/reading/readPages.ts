import type { PageReading, ReasonCode } from '@amtsbote/contract'
import type { PageFile, PageInspection } from '#pages'
import type { OcrEngine, OcrOutcome, OcrReadOptions } from './engine.ts'
import { hiddenInLayer } from './layer/hiddenInLayer.ts'

export type ReadOutcome =
  | { readonly kind: 'read'; readonly readings: readonly PageReading[] }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

/**
 * Reads all pages of a file: blank ones are skipped, trusted text layers taken, the others recognised.
 * Pages of one file are recognised at the same time as far as the engine has room; the first page that
 * cannot be read ends the others. Same file, same answer. Throws the signal's reason when aborted.
 */
export async function readPages(
  engine: OcrEngine,
  file: PageFile,
  inspections: readonly PageInspection[],
  { signal }: OcrReadOptions = {},
): Promise<ReadOutcome> {
  const enough = new AbortController()
  const either = signal ? AbortSignal.any([signal, enough.signal]) : enough.signal
  let fault: ReasonCode | null = null
  const readings = await Promise.all(
    inspections.map(async (inspection) => {
      try {
        const outcome = await readPage(engine, file, inspection, { signal: either })
        if (outcome.kind === 'read') return outcome.reading
        fault ??= outcome.code
        enough.abort()
      } catch (error) {
        if (!enough.signal.aborted || signal?.aborted) throw error
      }
      return null
    }),
  )
  if (fault !== null) return { kind: 'unreadable', code: fault }
  return { kind: 'read', readings: readings.filter((reading) => reading !== null) }
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
