import type { PageReading } from '@amtsbote/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createPageWorkers, type PageFile, type PageInspection, type PageWorkers } from '#pages'
import { createOcrEngine } from './createOcrEngine.ts'
import type { OcrEngine, OcrFile, OcrOutcome } from './engine.ts'
import { readPages } from './readPages.ts'
import { certificatePath, certificateWords, temporaryFile } from './testing/certificate.ts'
import { searchableScan } from './testing/searchableScan.ts'

const file: PageFile = { path: '/nirgends', mediaType: 'application/pdf' }

const inspection = (page: number, change: Partial<PageInspection> = {}): PageInspection => ({
  page,
  width: 595,
  height: 842,
  unit: 'point',
  aspectRatio: 595 / 842,
  blank: false,
  textLayer: null,
  claimedWords: [],
  hiddenWords: [],
  ...change,
})

const reading = (page: number, change: Partial<PageReading> = {}): PageReading => ({
  page,
  source: 'ocr',
  engine: 'test',
  turn: 0,
  blank: false,
  partial: false,
  hiddenWords: [],
  confidence: 0.9,
  words: [],
  ...change,
})

const word = (text: string) => ({
  text,
  box: { page: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.02 },
  confidence: 1,
  line: 'layer.0',
})

const unasked = { kind: 'unreadable', code: 'reading-failed' } as const

/** Stands in for the child processes: answers as told and remembers what it was asked. */
function engineThat(answer: (file: OcrFile, signal: AbortSignal | undefined) => Promise<OcrOutcome>) {
  const asked: number[] = []
  const engine: OcrEngine = {
    name: 'test',
    async read(file, { signal } = {}) {
      asked.push(file.page)
      return answer(file, signal)
    },
    readOtherwise: async () => unasked,
    readZones: async () => unasked,
    async close() {},
  }
  return { engine, asked }
}

describe('the pages of a file', () => {
  test('are read where they have to be: no blank ones, none with a trusted text layer', async () => {
    const { engine, asked } = engineThat(async ({ page }) => ({ kind: 'read', reading: reading(page) }))
    const layer = reading(1, { source: 'text-layer' })
    const outcome = await readPages(engine, file, [
      inspection(1, { textLayer: layer }),
      inspection(2, { blank: true }),
      inspection(3),
    ])
    expect(asked).toEqual([3])
    expect(outcome).toMatchObject({
      kind: 'read',
      readings: [layer, { page: 2, blank: true, words: [] }, { page: 3, source: 'ocr' }],
    })
  })

  test('keep the words that nobody sees, also on a blank page', async () => {
    const { engine } = engineThat(async ({ page }) => ({ kind: 'read', reading: reading(page) }))
    const hiddenWords = [word('Geheim')]
    const outcome = await readPages(engine, file, [
      inspection(1, { hiddenWords }),
      inspection(2, { blank: true, claimedWords: [{ ...word('Verborgen'), inked: false }] }),
    ])
    expect(outcome).toMatchObject({
      kind: 'read',
      readings: [{ hiddenWords }, { hiddenWords: [{ text: 'Verborgen' }] }],
    })
  })

  test('are given up together when one cannot be read', async () => {
    const { engine } = engineThat(async ({ page }, signal) => {
      if (page === 2) return { kind: 'unreadable', code: 'reading-timeout' }
      const stopped = Promise.withResolvers<never>()
      signal?.addEventListener('abort', () => stopped.reject(signal.reason))
      return stopped.promise
    })
    const outcome = await readPages(engine, file, [inspection(1), inspection(2), inspection(3)])
    expect(outcome).toEqual({ kind: 'unreadable', code: 'reading-timeout' })
  })

  test('are given up when nobody wants them any more', async () => {
    const { engine } = engineThat(async (_, signal) => {
      signal?.throwIfAborted()
      throw new Error('not stopped')
    })
    const pages = readPages(engine, file, [inspection(1)], { signal: AbortSignal.abort(new Error('enough')) })
    await expect(pages).rejects.toThrow('enough')
  })
})

describe('a scan that its scanner made searchable', () => {
  let engine: OcrEngine
  let workers: PageWorkers
  let jpeg: Buffer
  beforeAll(async () => {
    engine = await createOcrEngine({ choice: 'auto', size: 1 })
    workers = createPageWorkers({ size: 1 })
    jpeg = await sharp(certificatePath).toColourspace('srgb').jpeg({ quality: 80 }).toBuffer()
  })
  afterAll(async () => {
    await engine.close()
    await workers.close()
  })

  async function read(layer: typeof certificateWords) {
    const path = temporaryFile(searchableScan(jpeg, { width: 1654, height: 2339 }, layer))
    const scan: PageFile = { path, mediaType: 'application/pdf' }
    const inspected = await workers.inspect(scan)
    if (inspected.kind !== 'pages') throw new Error(inspected.code)
    const outcome = await readPages(engine, scan, inspected.pages)
    if (outcome.kind !== 'read') throw new Error(outcome.code)
    const [page] = outcome.readings
    if (!page) throw new Error('no page')
    return page
  }

  test('is read from its picture; an honest layer with mistakes raises no alarm', async () => {
    const layer = certificateWords.map((one, index) => ({
      ...one,
      text: index % 4 === 0 ? one.text.replaceAll(/[eü]/g, 'c') : one.text,
    }))
    const page = await read(layer)
    expect(page.source).toBe('ocr')
    expect(page.words.map(({ text }) => text)).toContain('Größmann')
    expect(page.hiddenWords).toEqual([])
  })

  test('betrays words that its picture does not show', async () => {
    const secret = { text: 'Hannelore', x: 0.3, y: 0.7, width: 0.12, height: 0.012 }
    const page = await read([...certificateWords, secret, { ...secret, text: 'Petersen', x: 0.5 }])
    expect(page.hiddenWords.map(({ text }) => text)).toEqual(['Hannelore', 'Petersen'])
    expect(page.words.map(({ text }) => text)).not.toContain('Hannelore')
  })

  test('betrays a name that was laid over another one', async () => {
    const names: Record<string, string> = { Jürgen: 'Katharina', Größmann: 'Vogelsang' }
    const page = await read(certificateWords.map((one) => ({ ...one, text: names[one.text] ?? one.text })))
    expect(page.hiddenWords.map(({ text }) => text)).toEqual(['Katharina', 'Vogelsang'])
  })
})
