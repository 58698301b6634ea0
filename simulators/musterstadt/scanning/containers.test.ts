import { createHash } from 'node:crypto'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { packed } from './containers.ts'
import { encryptedPdf } from './encrypted.ts'
import { homography } from './photo.ts'
import type { Raster } from './raster.ts'
import { scanned } from './scan.ts'

const grey = (value: number): Raster => ({
  data: new Uint8Array(120 * 160).fill(value),
  width: 120,
  height: 160,
  channels: 1,
  dpi: 200,
})

describe('scans are packed', () => {
  test.each([
    ['black and white', 255],
    ['grey', 190],
  ])('into one TIFF with several %s pages, each with its own picture', async (_, white) => {
    const pages = [white, 0, white].map((value) => ({ raster: grey(value), jpegQuality: 90 }))
    const file = await packed(pages, 'tiff')
    expect((await sharp(file).metadata()).pages).toBe(3)
    const means = await Promise.all(
      [0, 1, 2].map(async (page) => (await sharp(file, { page }).stats()).channels[0]?.mean ?? -1),
    )
    expect(means.map((mean) => mean > 100)).toEqual([true, false, true])
  })

  test('into a PDF whose cross-reference table finds every object', async () => {
    const file = await packed([{ raster: grey(200), jpegQuality: 60 }], 'pdf')
    expectSoundTable(file)
  })

  test.each(['jpeg', 'png'] as const)('into a %s of the same size', async (container) => {
    const { width, height } = await sharp(
      await packed([{ raster: grey(200), jpegQuality: 60 }], container),
    ).metadata()
    expect([width, height]).toEqual([120, 160])
  })
})

test('a protected PDF has a sound table and says that it is encrypted', () => {
  const file = encryptedPdf(createRandom('test'))
  expectSoundTable(file)
  expect(file.toString('latin1')).toContain('/Encrypt 6 0 R')
  expect(file.toString('latin1')).not.toContain('Teilnahmebescheinigung')
})

test('the same page scanned with the same chance gives the same bytes', async () => {
  const picture = await sharp({ create: { width: 620, height: 877, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const hash = async (seed: string) => {
    const random = createRandom(seed)
    const page = await scanned(picture, { degradation: 'fax', random, receivedOn: '2026-01-05', first: true })
    expect([page.raster.dpi, page.raster.dpiDown]).toEqual([204, 196])
    return createHash('sha256').update(page.raster.data).digest('hex')
  }
  expect(await hash('one')).toBe(await hash('one'))
  expect(await hash('one')).not.toBe(await hash('two'))
})

test('a homography maps its four corners onto the wanted ones', () => {
  const near = fc.tuple(
    fc.double({ min: -20, max: 20, noNaN: true }),
    fc.double({ min: -20, max: 20, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.tuple(near, near, near, near), (shifts) => {
      const square = [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
      ] as const
      const bent = square.map(
        ([x, y], index) => [x + (shifts[index]?.[0] ?? 0), y + (shifts[index]?.[1] ?? 0)] as const,
      )
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = homography(bent, square)
      for (const [index, [x, y]] of bent.entries()) {
        const depth = g * x + h * y + 1
        expect((a * x + b * y + c) / depth).toBeCloseTo(square[index]?.[0] ?? 0, 3)
        expect((d * x + e * y + f) / depth).toBeCloseTo(square[index]?.[1] ?? 0, 3)
      }
    }),
  )
})

function expectSoundTable(file: Buffer): void {
  const text = file.toString('latin1')
  const start = Number(/startxref\n(\d+)\n/.exec(text)?.[1])
  const entries = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map((found) => Number(found[1]))
  expect(entries.length).toBeGreaterThan(3)
  for (const [index, offset] of entries.entries()) {
    expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`))
  }
}
