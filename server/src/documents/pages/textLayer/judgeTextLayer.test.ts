import type { Box } from '@amtsbote/contract'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { inspectedPage } from '../testing/inspected.ts'
import { type PdfPage, pdfFile, textAt } from '../testing/pdfFile.ts'

const visibleText =
  textAt('Bescheinigung', { x: 72, y: 700, size: 24 }) +
  textAt('Frau Erika Mustermann hat teilgenommen.', { x: 72, y: 650 })

const inspectContent = (content: string, page: Partial<PdfPage> = {}) =>
  inspectedPage(pdfFile([{ content, ...page }]))

const texts = (words: readonly { readonly text: string }[]) => words.map(({ text }) => text).join(' ')

describe('the text layer of a born-digital page', () => {
  test('is trusted, with words, lines and boxes', async () => {
    const { textLayer, hiddenWords, claimedWords, blank } = await inspectContent(visibleText)
    expect(texts(textLayer?.words ?? [])).toBe('Bescheinigung Frau Erika Mustermann hat teilgenommen.')
    expect(new Set(textLayer?.words.map(({ line }) => line)).size).toBe(2)
    expect({ hiddenWords, claimedWords, blank }).toEqual({ hiddenWords: [], claimedWords: [], blank: false })
    const box = textLayer?.words[0]?.box
    expect(box?.x).toBeCloseTo(72 / 595, 2)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(1 - 694 / 842, 2)
  })

  test.each([
    {
      rotate: 90 as const,
      turn: 270,
      turned: ({ x, y, width, height }: Box) => [1 - y - height, x, height, width],
    },
    {
      rotate: 180 as const,
      turn: 180,
      turned: ({ x, y, width, height }: Box) => [1 - x - width, 1 - y - height, width, height],
    },
    {
      rotate: 270 as const,
      turn: 90,
      turned: ({ x, y, width, height }: Box) => [y, 1 - x - width, height, width],
    },
  ])(
    'has boxes on the page as displayed when that is turned by $rotate',
    async ({ rotate, turn, turned }) => {
      const upright = await inspectContent(visibleText)
      const page = await inspectContent(visibleText, { rotate })
      expect(page.textLayer?.turn).toBe(turn)
      expect([page.width, page.height]).toEqual(rotate === 180 ? [595, 842] : [842, 595])
      const expected = upright.textLayer?.words.flatMap(({ box }) => turned(box)) ?? []
      const boxes = page.textLayer?.words.flatMap(({ box: { x, y, width, height } }) => [x, y, width, height])
      expect(
        boxes?.map((value, index) => Math.abs(value - (expected[index] ?? 9))).every((off) => off < 0.001),
      ).toBe(true)
    },
  )

  test('counts words inside of forms like any others', async () => {
    const { textLayer } = await inspectContent('/Form1 Do', { form: visibleText })
    expect(texts(textLayer?.words ?? [])).toContain('Mustermann')
  })

  test('is trusted also where print is light grey, or white on a dark band', async () => {
    const content =
      `${visibleText} 0.1 0.2 0.4 rg 60 560 400 40 re f ` +
      textAt('Stadt Musterstadt', { x: 72, y: 572, before: '1 g' }) +
      textAt('Seite eins', { x: 72, y: 100, before: '0.75 g' })
    const { textLayer, hiddenWords } = await inspectContent(content)
    expect(texts(textLayer?.words ?? [])).toContain('Stadt Musterstadt Seite eins')
    expect(hiddenWords).toEqual([])
  })

  test('keeps text that is printed twice to look bold', async () => {
    const { textLayer, hiddenWords } = await inspectContent(
      visibleText + textAt('Musterkurs', { x: 72, y: 600 }) + textAt('Musterkurs', { x: 72.3, y: 600 }),
    )
    expect(texts(textLayer?.words ?? [])).toContain('Musterkurs')
    expect(hiddenWords).toEqual([])
  })
})

describe('words that nobody sees are set apart', () => {
  const secret = { x: 72, y: 300 }
  test.each([
    { trick: 'white on white', content: textAt('Otto Geheim', { ...secret, before: '1 g' }) },
    { trick: 'almost white on white', content: textAt('Otto Geheim', { ...secret, before: '0.95 g' }) },
    { trick: 'in invisible mode', content: textAt('Otto Geheim', { ...secret, before: '3 Tr' }) },
    { trick: 'one point high', content: textAt('Otto Geheim', { ...secret, size: 1 }) },
    { trick: 'outside of the page', content: textAt('Otto Geheim', { x: 72, y: -200 }) },
    { trick: 'under a white box', content: `${textAt('Otto Geheim', secret)} 1 g 60 290 200 30 re f` },
    { trick: 'cut away', content: `q 0 0 10 10 re W n ${textAt('Otto Geheim', secret)} Q` },
    { trick: 'black on black', content: `0 g 60 290 200 30 re f ${textAt('Otto Geheim', secret)}` },
  ])('$trick', async ({ content }) => {
    const { textLayer, hiddenWords } = await inspectContent(visibleText + content)
    expect(texts(hiddenWords)).toBe('Otto Geheim')
    expect(texts(textLayer?.words ?? [])).not.toContain('Geheim')
    expect(texts(textLayer?.words ?? [])).toContain('Mustermann')
    expect(textLayer?.hiddenWords).toEqual(hiddenWords)
  })

  test('inside of a form', async () => {
    const { hiddenWords } = await inspectContent(`${visibleText} /Form1 Do`, {
      form: textAt('Otto Geheim', { ...secret, before: '3 Tr' }),
    })
    expect(texts(hiddenWords)).toBe('Otto Geheim')
  })

  test('two different texts printed over each other', async () => {
    const { textLayer, hiddenWords } = await inspectContent(
      visibleText + textAt('Schneider', { x: 72, y: 400 }) + textAt('Schreiber', { x: 72, y: 400 }),
    )
    expect(texts(hiddenWords)).toBe('Schneider Schreiber')
    expect(texts(textLayer?.words ?? [])).not.toContain('Schneider')
  })
})

describe('a page whose words cannot be all there is', () => {
  test('is left to recognition when it is a scan; what the scanner wrote over it is only claimed', async () => {
    const page = await inspectContent(
      `q 595 0 0 842 0 0 cm /P1 Do Q ${textAt('Erika Mustermann', { x: 72, y: 700, before: '3 Tr' })}${textAt('Otto Geheim', { x: 72, y: 200, before: '3 Tr' })}`,
      { pictures: [await scanWithInkAt({ x: 72, y: 700, width: 110, height: 12 })] },
    )
    expect(page.textLayer).toBeNull()
    expect(page.claimedWords.map(({ text, inked }) => [text, inked])).toEqual([
      ['Erika', true],
      ['Mustermann', true],
      ['Otto', false],
      ['Geheim', false],
    ])
    expect(page.hiddenWords).toEqual([])
  })

  test('is left to recognition when most of its letters are drawn as shapes', async () => {
    const letters = Array.from(
      { length: 100 },
      (_, index) => `${72 + (index % 20) * 12} ${500 - Math.floor(index / 20) * 20} 6 9 re f`,
    )
    expect((await inspectContent(`${visibleText} 0 g ${letters.join(' ')}`)).textLayer).toBeNull()
  })

  test('is left to recognition when a note with text lies on it', async () => {
    const { textLayer } = await inspectContent(visibleText, { stamp: manyLetters })
    expect(textLayer).toBeNull()
  })

  test('is left to recognition when it has no text at all', async () => {
    expect(await inspectContent('0 g 100 100 300 300 re f')).toMatchObject({ textLayer: null, blank: false })
  })
})

const manyLetters = Array.from({ length: 6 }, (_, line) =>
  textAt('Nachtrag zur Teilnahme', { x: 72, y: 300 - line * 20 }),
).join('')

/** A white A4 picture with dark ink in one place (points from the bottom left). */
async function scanWithInkAt(ink: { x: number; y: number; width: number; height: number }) {
  const [width, height] = [595, 842]
  const bar = await sharp({
    create: { width: ink.width, height: ink.height, channels: 3, background: '#222' },
  })
    .png()
    .toBuffer()
  const jpeg = await sharp({ create: { width, height, channels: 3, background: '#fafafa' } })
    .composite([{ input: bar, left: ink.x, top: height - ink.y - ink.height }])
    .jpeg()
    .toBuffer()
  return { jpeg, width, height }
}
