import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { createPageWorkers } from './createPageWorkers.ts'
import { MAXIMUM_PAGES } from './limits.ts'
import { sniffMediaType } from './sniffMediaType.ts'
import { encryptedPdf } from './testing/encryptedPdf.ts'
import { pdfFile, textAt } from './testing/pdfFile.ts'
import { temporaryFile } from './testing/temporaryFile.ts'

const workers = createPageWorkers({ size: 1 })
afterAll(() => workers.close())

function fileOf(bytes: Uint8Array) {
  const mediaType = sniffMediaType(bytes)
  if (!mediaType) throw new Error('a file of unknown type')
  return { path: temporaryFile(bytes), mediaType }
}

const inspect = (bytes: Uint8Array) => workers.inspect(fileOf(bytes))
const codeOf = async (bytes: Uint8Array) => {
  const outcome = await inspect(bytes)
  return outcome.kind === 'unreadable' ? outcome.code : `${outcome.pages.length} pages`
}

const certificate = pdfFile([{ content: textAt('Teilnahmebescheinigung', { x: 72, y: 700 }) }])

/** A white picture with a black bar near its upper left corner. */
async function picture(width: number, height: number) {
  const bar = await sharp({
    create: { width: width >> 1, height: Math.round(height / 10), channels: 3, background: '#000' },
  })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: bar, left: Math.round(width / 20), top: Math.round(height / 20) },
  ])
}

describe('a file that can be read', () => {
  test('is told page by page', async () => {
    const two = pdfFile([
      { content: textAt('Seite eins', { x: 72, y: 700 }) },
      { content: '', width: 842, height: 595 },
    ])
    expect(await inspect(two)).toMatchObject({
      kind: 'pages',
      pages: [
        {
          page: 1,
          width: 595,
          height: 842,
          unit: 'point',
          blank: false,
          textLayer: { source: 'text-layer' },
        },
        { page: 2, width: 842, height: 595, unit: 'point', blank: true, textLayer: null },
      ],
    })
  })

  test('may have lines before its header', async () => {
    const prefixed = Buffer.concat([
      Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n'),
      certificate,
    ])
    expect(await codeOf(prefixed)).toBe('1 pages')
  })

  test('may have a table of contents that points nowhere', async () => {
    const broken = Buffer.from(
      certificate.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    )
    expect(await inspect(broken)).toMatchObject({ kind: 'pages', pages: [{ blank: false }] })
  })

  test('may be protected against changes only', async () => {
    const protectedFile = await encryptedPdf(certificate, { user: '', owner: 'geheim' })
    const outcome = await inspect(protectedFile)
    expect(outcome).toMatchObject({
      kind: 'pages',
      pages: [{ textLayer: { words: [{ text: 'Teilnahmebescheinigung' }] } }],
    })
  })

  test.each(['tiff', 'jpeg', 'png'] as const)('may be a picture: %s', async (format) => {
    const bytes = await (await picture(600, 850)).toFormat(format).toBuffer()
    expect(await inspect(bytes)).toMatchObject({
      kind: 'pages',
      pages: [{ page: 1, width: 600, height: 850, unit: 'pixel', blank: false, textLayer: null }],
    })
  })

  test('may be a TIFF of several pages, in black and white, with a blank back', async () => {
    const front = await (await picture(800, 1100)).greyscale().png().toBuffer()
    const back = await sharp({ create: { width: 800, height: 1100, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const bytes = await sharp([front, back, front], { join: { animated: true } })
      .threshold()
      .removeAlpha()
      .toColourspace('b-w')
      .tiff({ bitdepth: 1, compression: 'ccittfax4' })
      .toBuffer()
    expect(await inspect(bytes)).toMatchObject({
      kind: 'pages',
      pages: [{ blank: false }, { blank: true }, { page: 3, blank: false }],
    })
  })

  test('that is a fax has the shape of its paper, not of its oblong pixels', async () => {
    const bytes = await (await picture(1728, 1143))
      .greyscale()
      .removeAlpha()
      .toColourspace('b-w')
      .tiff({ bitdepth: 1, compression: 'ccittfax4', xres: 204 / 25.4, yres: 98 / 25.4 })
      .toBuffer()
    const outcome = await inspect(bytes)
    if (outcome.kind !== 'pages') throw new Error(outcome.code)
    expect(outcome.pages[0]?.aspectRatio).toBeCloseTo(1728 / 204 / (1143 / 98), 2)
    const shown = await workers.render(fileOf(bytes), 1)
    if (shown.kind !== 'rendered') throw new Error(shown.code)
    expect(shown.width / shown.height).toBeCloseTo(outcome.pages[0]?.aspectRatio ?? 0, 2)
  })
})

describe('a photograph that is stored lying', () => {
  test.each([
    [1, 'top left'],
    [2, 'top right'],
    [3, 'bottom right'],
    [4, 'bottom left'],
    [5, 'top left'],
    [6, 'top right'],
    [7, 'bottom right'],
    [8, 'bottom left'],
  ])('is measured and shown as a viewer shows it: EXIF orientation %i', async (orientation, corner) => {
    const bytes = await (await picture(600, 400)).withMetadata({ orientation }).jpeg().toBuffer()
    const lying = orientation >= 5
    const [width, height] = lying ? [400, 600] : [600, 400]
    expect(await inspect(bytes)).toMatchObject({ kind: 'pages', pages: [{ width, height }] })
    const shown = await workers.render(fileOf(bytes), 1)
    if (shown.kind !== 'rendered') throw new Error(shown.code)
    expect(shown.width > shown.height).toBe(!lying)
    expect(await darkestCorner(shown.webp)).toBe(corner)
  })
})

async function darkestCorner(webp: Uint8Array): Promise<string> {
  const { data, info } = await sharp(webp).greyscale().raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] ?? 255
  const corners = {
    'top left': at(0.1, 0.1),
    'top right': at(0.9, 0.1),
    'bottom left': at(0.1, 0.9),
    'bottom right': at(0.9, 0.9),
  }
  return Object.entries(corners).toSorted(([, a], [, b]) => a - b)[0]?.[0] ?? ''
}

describe('a file that cannot be used is refused with the reason', () => {
  const jpeg = async () => (await picture(600, 850)).jpeg().toBuffer()
  test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['cut off', 'file-damaged', () => certificate.subarray(0, certificate.length - 60)],
    ['cut off early', 'file-damaged', () => certificate.subarray(0, 300)],
    ['with a header and nothing else', 'file-damaged', () => Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['with a password', 'file-encrypted', () => encryptedPdf(certificate, { user: 'wort', owner: 'geheim' })],
    [
      'with a gigantic page',
      'page-too-large',
      () => pdfFile([{ content: '', width: 14_400, height: 14_400 }]),
    ],
    [
      'with a page beyond what PDF allows',
      'page-too-large',
      () => pdfFile([{ content: '', width: 20_000, height: 10 }]),
    ],
    ['with a page of one point', 'image-too-small', () => pdfFile([{ content: '', width: 1, height: 1 }])],
    [
      'with too many pages',
      'too-many-pages',
      () => pdfFile(Array.from({ length: MAXIMUM_PAGES + 1 }, () => ({ content: '' }))),
    ],
    ['without pages', 'file-damaged', () => pdfFile([])],
    ['a cut-off JPEG', 'file-damaged', async () => (await jpeg()).subarray(0, 2000)],
    [
      'half a JPEG',
      'file-damaged',
      async () => {
        const all = await jpeg()
        return all.subarray(0, all.length / 2)
      },
    ],
    [
      'a picture of one pixel',
      'image-too-small',
      () =>
        sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    ['a PNG that promises 30,000 x 30,000 pixels', 'page-too-large', () => hugePng()],
    ['a TIFF without content', 'file-damaged', () => Buffer.from('II*\x00\x08\x00\x00\x00', 'latin1')],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(await make())).toBe(code)
  })

  test('an empty file: file-empty', async () => {
    const path = temporaryFile(Buffer.alloc(0))
    for (const mediaType of ['application/pdf', 'image/jpeg'] as const)
      expect(await workers.inspect({ path, mediaType })).toEqual({ kind: 'unreadable', code: 'file-empty' })
  })

  test('a page tree that runs in a circle is answered', async () => {
    const circle = certificate.toString('latin1').replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]')
    expect(await codeOf(Buffer.from(circle, 'latin1'))).toMatch(/file-damaged|1 pages/)
  })

  test('a file that is gone is answered, and the next one is read', async () => {
    const outcome = await workers.inspect({ path: '/nirgends/bescheid.pdf', mediaType: 'application/pdf' })
    expect(outcome.kind).toBe('unreadable')
    expect(await codeOf(certificate)).toBe('1 pages')
  })
})

/** A valid beginning of a PNG whose header names a size that would need 3.6 GB. */
async function hugePng(): Promise<Buffer> {
  const small = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  small.writeUInt32BE(30_000, 16)
  small.writeUInt32BE(30_000, 20)
  small.writeUInt32BE(crc32(small.subarray(12, 29)), 29)
  return small
}

describe('a page for the browser', () => {
  test('is a WebP picture at 150 dpi', async () => {
    const shown = await workers.render(fileOf(certificate), 1)
    if (shown.kind !== 'rendered') throw new Error(shown.code)
    expect([shown.width, shown.height]).toEqual([1240, 1754])
    expect(await sharp(shown.webp).metadata()).toMatchObject({ format: 'webp', width: 1240, height: 1754 })
  })

  test('is shown as in the original, not turned upright', async () => {
    const shown = await workers.render(fileOf(pdfFile([{ content: '', rotate: 90 }])), 1)
    expect(shown).toMatchObject({ kind: 'rendered', width: 1754, height: 1240 })
  })

  test('that does not exist is refused', async () => {
    expect((await workers.render(fileOf(certificate), 2)).kind).toBe('unreadable')
  })
})
