import type { Box, PageReading, Word } from '@amtsbote/contract'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOcrEngine } from '../createOcrEngine.ts'
import type { OcrEngine } from '../engine.ts'
import { certificatePath, certificateWords, temporaryFile } from '../testing/certificate.ts'
import { asItIs, type Copy, photographed, skewed, stamped, turned } from '../testing/copies.ts'
import { searchableScan } from '../testing/searchableScan.ts'
import { confirms, confirmsWords, resembles } from './confirms.ts'
import { readAgain } from './readAgain.ts'
import { readOtherwise, union } from './readOtherwise.ts'
import { readZones } from './readZones.ts'

let engine: OcrEngine
beforeAll(async () => {
  engine = await createOcrEngine({ choice: 'auto', size: 1 })
})
afterAll(() => engine.close())

async function fileOf({ bytes, mediaType }: Pick<Copy, 'bytes' | 'mediaType'>) {
  const file = { path: temporaryFile(bytes), mediaType }
  const outcome = await engine.read({ ...file, page: 1 })
  if (outcome.kind !== 'read') throw new Error(outcome.code)
  return { file, reading: outcome.reading }
}

/** The box around words that stand side by side. */
function around(reading: PageReading, ...texts: readonly string[]): Box {
  const boxes = texts.map((text) => {
    const word = reading.words.find((candidate) => candidate.text === text)
    if (!word) throw new Error(`${text} was not read`)
    return word.box
  })
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    page: 1,
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  }
}

async function zonesOf(file: Parameters<typeof readZones>[1], reading: PageReading, boxes: readonly Box[]) {
  const outcome = await readZones(engine, file, [reading], { boxes, look: 'second' })
  if (outcome.kind !== 'zones') throw new Error(outcome.code)
  return outcome.zones
}

describe('zones that are read again', () => {
  test.each<[string, () => Promise<Copy>]>([
    ['as it was printed', asItIs],
    ['laid crookedly by 3 degrees', () => skewed(3)],
    ['laid crookedly by -4 degrees', () => skewed(-4)],
    ['upside down', () => turned(180)],
    ['on its side', () => turned(90)],
    ['photographed on a desk', photographed],
    ['with a red stamp over the name', stamped],
  ])('show name and birth date of a certificate %s, and no other', async (_, make) => {
    const { file, reading } = await fileOf(await make())
    const boxes = [around(reading, 'Jürgen', 'Größmann'), around(reading, '31.', 'Oktober', '1966')]
    const [name, birth] = await zonesOf(file, reading, boxes)
    if (!name || !birth) throw new Error('zones are missing')
    expect(confirms(name, 'Jürgen Größmann')).toBe(true)
    expect(confirms(birth, '31. Oktober 1966')).toBe(true)
    expect(confirms(name, 'Jürgen Großmeier')).toBe(false)
    expect(confirms(birth, '31. Oktober 1956')).toBe(false)
  })

  test('come in the order of the question, with what was asked, boxes inside of the zone and other settings', async () => {
    const { file, reading } = await fileOf(await asItIs())
    const boxes = [around(reading, '1966'), around(reading, 'Größmann')]
    const zones = await zonesOf(file, reading, boxes)
    expect(zones.map(({ box }) => box)).toEqual(boxes)
    expect(zones.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['1966', 'Größmann'])
    for (const { box, words, engine: settings, confidence } of zones) {
      expect(settings).not.toBe(reading.engine)
      expect(confidence).toBeGreaterThan(0.4)
      for (const word of words) {
        expect(word.box.x).toBeGreaterThan(box.x - 0.005)
        expect(word.box.y + word.box.height).toBeLessThan(box.y + box.height + 0.005)
      }
    }
  })

  test('show what is to be seen, whatever the text layer says', async () => {
    const lying = certificateWords.map((word) =>
      word.text === 'Größmann' ? { ...word, text: 'Kleinert' } : word,
    )
    const picture = sharp(certificatePath).toColourspace('srgb').jpeg({ quality: 85 })
    const { data, info } = await picture.toBuffer({ resolveWithObject: true })
    const path = temporaryFile(searchableScan(data, info, lying))
    const printed = certificateWords.find(({ text }) => text === 'Größmann')
    if (!printed) throw new Error('the certificate has lost its name')
    const { x, y, width, height } = printed
    const box = { page: 1, x, y, width, height }
    const outcome = await readZones(engine, { path, mediaType: 'application/pdf' }, [], {
      boxes: [box],
      look: 'second',
    })
    if (outcome.kind !== 'zones') throw new Error(outcome.code)
    expect(outcome.zones.map((zone) => confirms(zone, 'Größmann'))).toEqual([true])
    expect(outcome.zones.map((zone) => confirms(zone, 'Kleinert'))).toEqual([false])
  })

  test('confirm nothing where nothing is printed', async () => {
    const { file, reading } = await fileOf(await asItIs())
    const [zone] = await zonesOf(file, reading, [{ page: 1, x: 0.02, y: 0.02, width: 0.1, height: 0.01 }])
    expect(zone).toMatchObject({ words: [], confidence: 0 })
    expect(zone && confirms(zone, 'Größmann')).toBe(false)
  })

  test('of a damaged file are answered with its code', async () => {
    const path = temporaryFile((await asItIs()).bytes.subarray(0, 4000))
    const box = { page: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.1 }
    const outcome = await readZones(engine, { path, mediaType: 'image/png' }, [], {
      boxes: [box],
      look: 'second',
    })
    expect(outcome).toEqual({ kind: 'unreadable', code: 'file-damaged' })
  })
})

describe('passages that are read again', () => {
  test('agree, contradict, or cannot be seen', async () => {
    const { file, reading } = await fileOf(await asItIs())
    const name = around(reading, 'Jürgen', 'Größmann')
    const birth = [around(reading, '31.'), around(reading, 'Oktober'), around(reading, '1966')]
    const blank = { page: 1, x: 0.02, y: 0.02, width: 0.1, height: 0.01 }
    const again = await readAgain(
      engine,
      file,
      [reading],
      [
        { text: 'Größmann, Jürgen', boxes: [name], as: 'words' },
        { text: '31. Oktober 1966', boxes: birth, as: 'text' },
        { text: '31. Oktober 1956', boxes: birth, as: 'text' },
        { text: 'Jürgen Größmann', boxes: [blank], as: 'words' },
        { text: 'Jürgen Großmonn', boxes: [name], as: 'similar' },
      ],
    )
    const agreements = again.map(({ agreement }) => agreement)
    expect(agreements).toEqual(['agrees', 'agrees', 'contradicts', 'unclear', 'agrees'])
    expect(again[2]?.text).toContain('1966')
    expect(again[0]?.engine).toContain('lines')
  })

  test('are unclear when the file cannot be read', async () => {
    const path = temporaryFile((await asItIs()).bytes.subarray(0, 4000))
    const box = { page: 1, x: 0.1, y: 0.1, width: 0.1, height: 0.1 }
    const passages = [{ text: 'Jürgen', boxes: [box], as: 'words' as const }]
    const again = await readAgain(engine, { path, mediaType: 'image/png' }, [], passages)
    expect(again).toEqual([{ agreement: 'unclear', text: '', engine: null }])
  })
})

describe('what a zone confirms', () => {
  const zone = (text: string) => ({ words: text.split(' ').map((word) => ({ text: word })) })

  test.each([
    ['JÜRGEN  GROSSMANN', 'Jürgen Großmann'],
    ['Name: Łukasz Nowak,', 'Lukasz Nowak'],
    ['geb. 3l.1O.1966', '31.10.1966'],
    ['P-Nr. 004711', '004711'],
  ])('%s shows %s', (seen, expected) => expect(confirms(zone(seen), expected)).toBe(true))

  test.each([
    ['Jürgen Grossmeier', 'Jürgen Großmann'],
    ['Nowak', 'Lukasz Nowak'],
    ['31.10.1956', '31.10.1966'],
    ['004777', '004711'],
    ['Meyer', 'Meier'],
    ['11.3.1980', '1.3.1980'],
    ['1.3.19800', '1.3.1980'],
    ['Hannah Meierhofer', 'Anna Meier'],
    ['anything', ''],
    ['anything', '–'],
  ])('%s does not show %s', (seen, expected) => expect(confirms(zone(seen), expected)).toBe(false))

  test.each([
    ['Größmann, Dr. Jürgen', 'Jürgen Größmann', true],
    ['Jürgen-Größmann', 'Jürgen Größmann', true],
    ['Jürgen Großmeier', 'Jürgen Größmann', false],
    ['Größmann', 'Jürgen Größmann', false],
    ['Größmann', '– ,', false],
  ])('words of %s are those of %s: %s', (seen, expected, answer) =>
    expect(confirmsWords(zone(seen), expected)).toBe(answer),
  )

  test.each([
    ['Vergaberechi kompakt in der Verwaltung', 'Vergaberecht kompakt', true],
    ['Erste Hilfe am Arbeitsplatz', 'Vergaberecht kompakt', false],
    ['', 'Vergaberecht kompakt', false],
    ['Vergaberecht', '', false],
  ])('%s resembles %s: %s', (seen, expected, answer) => expect(resembles(zone(seen), expected)).toBe(answer))

  test('a number never confirms another one', () => {
    const number = fc.integer({ min: 1, max: 999_999 }).map(String)
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(confirms(zone(one), other)).toBe(one === other)
      }),
    )
  })
})

describe('a second look at the whole document', () => {
  test('finds a name in pure red, which the first one could not see', async () => {
    const name = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="120"><text x="10" y="80" font-family="sans-serif" font-size="64" fill="#f00">Katharina Wiesner</text></svg>',
    )
    const bytes = await sharp(certificatePath)
      .toColourspace('srgb')
      .composite([{ input: name, left: 320, top: 1_700 }])
      .withMetadata({ density: 200 })
      .png()
      .toBuffer()
    const { file, reading } = await fileOf({ bytes, mediaType: 'image/png' })
    const texts = (words: readonly Word[]) => words.map(({ text }) => text)
    expect(texts(reading.words)).not.toContain('Wiesner')
    const [both] = await readOtherwise(engine, file, [reading])
    expect(texts(both?.words ?? [])).toEqual(expect.arrayContaining(['Katharina', 'Wiesner', 'Größmann']))
    expect(both?.words.slice(0, reading.words.length)).toEqual(reading.words)
    expect(both?.engine).toContain(reading.engine)
    const wiesner = both?.words.find(({ text }) => text === 'Wiesner')
    if (!wiesner) throw new Error('the name was not found')
    const [zone] = await zonesOf(file, reading, [wiesner.box])
    expect(zone && confirms(zone, 'Wiesner')).toBe(true)
  })

  test('leaves blank pages, text layers and pages that cannot be read again as they were', async () => {
    const plain = { page: 1, turn: 0 as const, partial: false, hiddenWords: [], confidence: 1, words: [] }
    const readings: readonly PageReading[] = [
      { ...plain, source: 'text-layer', engine: 'pdfium', blank: false },
      { ...plain, source: 'ocr', engine: 'none', blank: true },
      { ...plain, source: 'ocr', engine: 'tesseract', blank: false },
    ]
    const path = temporaryFile(new Uint8Array([1, 2, 3]))
    expect(await readOtherwise(engine, { path, mediaType: 'image/png' }, readings)).toEqual(readings)
  })

  test('adds nothing when it reads the same', () => {
    const words = fc.array(
      fc.record({
        text: fc.constantFrom('Jürgen', 'Größmann', '31.', '–'),
        line: fc.constantFrom('1.1.1', '1.1.2'),
        x: fc.float({ min: 0, max: 0.875, noNaN: true }),
        y: fc.float({ min: 0, max: 0.875, noNaN: true }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(words, (drawn) => {
        const reading: PageReading = {
          page: 1,
          source: 'ocr',
          engine: 'one',
          turn: 0,
          blank: false,
          partial: false,
          hiddenWords: [],
          confidence: 1,
          words: drawn.map(({ text, line, x, y }) => ({
            text,
            line,
            confidence: 1,
            box: { page: 1, x, y, width: 0.1, height: 0.02 },
          })),
        }
        expect(union(reading, { ...reading, engine: 'other' }).words).toEqual(reading.words)
      }),
    )
  })
})
