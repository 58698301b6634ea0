import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOcrEngine, OcrUnavailable } from './createOcrEngine.ts'
import type { OcrEngine } from './engine.ts'
import { certificatePath, compareWithTruth, temporaryFile } from './testing/certificate.ts'
import {
  asItIs,
  type Copy,
  coarse,
  photographed,
  skewed,
  stamped,
  storedLying,
  turned,
} from './testing/copies.ts'

const WIDTH = 1654

async function read(engine: OcrEngine, { bytes, mediaType }: Copy) {
  const outcome = await engine.read({ path: temporaryFile(bytes), mediaType, page: 1 })
  if (outcome.kind !== 'read') throw new Error(outcome.code)
  return outcome.reading
}

/** One millimetre: tesseract's own boxes are up to 0.7 mm off on the upright picture; the way back may add little. */
const CLOSE = 8 / WIDTH

describe('the engine of this machine', () => {
  let engine: OcrEngine
  beforeAll(async () => {
    engine = await createOcrEngine({ choice: 'auto', size: 1 })
  })
  afterAll(() => engine.close())

  test.each<[string, () => Promise<Copy>, number, number]>([
    ['as it is', asItIs, 0, CLOSE],
    ['laid crookedly by 2 degrees', () => skewed(2), 0, CLOSE],
    ['laid crookedly by -4 degrees', () => skewed(-4), 0, CLOSE],
    ['upside down', () => turned(180), 180, CLOSE],
    ['on its right side', () => turned(90), 270, CLOSE],
    ['on its left side', () => turned(270), 90, CLOSE],
    ['with only 130 dpi', () => coarse(130), 0, CLOSE],
    ['stored lying by a camera', storedLying, 0, CLOSE],
    ['with a red stamp over the name', stamped, 0, CLOSE],
    ['photographed on a desk', photographed, 0, CLOSE],
  ])('reads every word of a certificate %s, with boxes where the ink is', async (_, make, turn, close) => {
    const copy = await make()
    const reading = await read(engine, copy)
    const { missing, farthest } = compareWithTruth(reading.words, copy.toPage)
    expect(missing).toEqual([])
    expect(farthest).toBeLessThan(close)
    expect(reading).toMatchObject({
      page: 1,
      source: 'ocr',
      turn,
      blank: false,
      partial: false,
      hiddenWords: [],
    })
  })

  test('names itself with version and languages, in its readings too', async () => {
    expect(engine.name).toMatch(/^tesseract(\.js)? /)
    expect((await read(engine, await asItIs())).engine).toBe(engine.name)
  })

  test('says why a page cannot be read', async () => {
    const broken = temporaryFile((await asItIs()).bytes.subarray(0, 4000))
    const outcome = await engine.read({ path: broken, mediaType: 'image/png', page: 1 })
    expect(outcome).toEqual({ kind: 'unreadable', code: 'file-damaged' })
  })

  test('stops when it is no longer wanted', async () => {
    const reading = engine.read(
      { path: certificatePath, mediaType: 'image/png', page: 1 },
      { signal: AbortSignal.abort(new Error('enough')) },
    )
    await expect(reading).rejects.toThrow('enough')
  })
})

describe('without tesseract on the machine', () => {
  test('tesseract.js reads instead, with boxes where the ink is', async () => {
    const engine = await createOcrEngine({ choice: 'auto', size: 1, tesseractLibrary: 'libnirgends.so' })
    try {
      expect(engine.name).toMatch(/^tesseract\.js /)
      const copy = await skewed(2)
      const { missing, farthest } = compareWithTruth((await read(engine, copy)).words, copy.toPage)
      expect(missing).toEqual([])
      expect(farthest).toBeLessThan(CLOSE)
      expect((await read(engine, await turned(180))).turn).toBe(180)
    } finally {
      await engine.close()
    }
  })

  test('an explicit wish for it is answered with an error, not with another engine', async () => {
    const wish = createOcrEngine({ choice: 'native', size: 1, tesseractLibrary: 'libnirgends.so' })
    await expect(wish).rejects.toThrow(OcrUnavailable)
  })
})
