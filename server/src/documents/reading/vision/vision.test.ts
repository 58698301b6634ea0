import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOcrEngine, OcrUnavailable } from '../createOcrEngine.ts'
import type { OcrEngine } from '../engine.ts'
import { compareWithTruth, temporaryFile } from '../testing/certificate.ts'
import { type Copy, skewed, turned } from '../testing/copies.ts'

const program = fileURLToPath(new URL('../testing/tesseractReaderProgram.ts', import.meta.url))
const CLOSE = 8 / 1654

describe('a program behind the protocol of Apple Vision', () => {
  let engine: OcrEngine
  beforeAll(async () => {
    engine = await createOcrEngine({
      choice: 'vision',
      size: 1,
      outsideReader: [process.execPath, program],
      customWords: ['Größmann'],
    })
  })
  afterAll(() => engine.close())

  test('names itself and how pages are prepared', () =>
    expect(engine.name).toMatch(/^tesseract command \(prepared .*\)$/))

  test.each<[string, number, () => Promise<Copy>]>([
    ['laid crookedly', 0, () => skewed(2)],
    ['upside down', 180, () => turned(180)],
  ])('reads a certificate %s, with boxes where the ink is', async (_, turn, make) => {
    const { bytes, mediaType, toPage } = await make()
    const outcome = await engine.read({ path: temporaryFile(bytes), mediaType, page: 1 })
    if (outcome.kind !== 'read') throw new Error(outcome.code)
    const { missing, farthest } = compareWithTruth(outcome.reading.words, toPage)
    expect(missing).toEqual([])
    expect(farthest).toBeLessThan(CLOSE)
    expect(outcome.reading.turn).toBe(turn)
  })
})

test.each([
  ['is not there', ['/nirgends/vision-reader']],
  ['says something else', [process.execPath, '-e', 'console.log("hello")']],
  ['ends at once', [process.execPath, '-e', '0']],
])('an outside reader that %s is answered with an error', async (_, outsideReader) => {
  const wish = createOcrEngine({ choice: 'vision', size: 1, outsideReader })
  await expect(wish).rejects.toThrow(OcrUnavailable)
})
