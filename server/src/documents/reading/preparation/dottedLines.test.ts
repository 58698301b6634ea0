import { describe, expect, test } from 'vitest'
import { certificatePicture } from '../testing/certificate.ts'
import { eraseDottedLines } from './dottedLines.ts'
import type { GreyPicture } from './greyPicture.ts'

const DPI = 300
const [WIDTH, HEIGHT] = [1200, 300]

function paper(): GreyPicture {
  return { data: new Uint8Array(WIDTH * HEIGHT).fill(250), width: WIDTH, height: HEIGHT }
}

function fill(
  { data }: GreyPicture,
  box: { x: number; y: number; width: number; height: number },
  value = 40,
): void {
  for (let y = Math.round(box.y); y < box.y + box.height; y += 1)
    for (let x = Math.round(box.x); x < box.x + box.width; x += 1) data[y * WIDTH + x] = value
}

const ink = ({ data }: GreyPicture) => data.reduce((sum, value) => sum + (value < 200 ? 1 : 0), 0)

describe('rows to write on vanish', () => {
  test.each([
    { kind: 'dots', size: 3, gap: 3, slope: 0 },
    { kind: 'wide-set dots', size: 4, gap: 8, slope: 0 },
    { kind: 'dashes', size: 18, gap: 9, slope: 0 },
    { kind: 'dots on a skewed page', size: 3, gap: 3, slope: 0.05 },
    { kind: 'dashes on a skewed page', size: 18, gap: 9, slope: -0.05 },
  ])('$kind', ({ size, gap, slope }) => {
    const picture = paper()
    for (let x = 100; x < 1000; x += size + gap)
      fill(picture, { x, y: 150 + slope * x, width: size, height: 3 })
    eraseDottedLines(picture, DPI)
    expect(ink(picture)).toBe(0)
  })
})

describe('what is no row to write on stays', () => {
  test.each<[string, (picture: GreyPicture) => void]>([
    [
      'three full stops',
      (picture) =>
        Array.from({ length: 3 }, (_, i) => fill(picture, { x: 500 + i * 12, y: 150, width: 5, height: 5 })),
    ],
    [
      'dots of letters',
      (picture) =>
        Array.from({ length: 20 }, (_, i) => fill(picture, { x: 100 + i * 45, y: 150, width: 5, height: 5 })),
    ],
    ['a solid rule', (picture) => fill(picture, { x: 100, y: 150, width: 900, height: 4 })],
    [
      'letters',
      (picture) =>
        Array.from({ length: 30 }, (_, i) =>
          fill(picture, { x: 100 + i * 25, y: 150, width: 15, height: 25 }),
        ),
    ],
    ['a short dash between two words', (picture) => fill(picture, { x: 500, y: 150, width: 20, height: 3 })],
  ])('%s', (_, draw) => {
    const picture = paper()
    draw(picture)
    const before = picture.data.slice()
    eraseDottedLines(picture, DPI)
    expect(Buffer.compare(picture.data, before)).toBe(0)
  })

  test('a letter that reaches into the row', () => {
    const picture = paper()
    const letter = { x: 400, y: 120, width: 12, height: 34 }
    for (let x = 100; x < 1000; x += 6) fill(picture, { x, y: 150, width: 3, height: 3 })
    fill(picture, letter)
    eraseDottedLines(picture, DPI)
    expect(ink(picture)).toBeGreaterThanOrEqual(letter.width * letter.height)
    expect(ink(picture)).toBeLessThan(letter.width * letter.height + 40)
  })
})

test('a whole page loses its rows and keeps its words', async () => {
  const before = await certificatePicture()
  const picture = { ...before, data: before.data.slice() }
  eraseDottedLines(picture, 200)
  const inkOf = (top: number, bottom: number, { data, width }: GreyPicture) =>
    data.subarray(top * width, bottom * width).reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)
  expect(inkOf(636, 644, picture)).toBe(0)
  expect(inkOf(1000, 1250, picture)).toBe(inkOf(1000, 1250, before))
})

test('noise all over a page is left alone and takes no time to speak of', () => {
  const picture = { data: new Uint8Array(2000 * 2000), width: 2000, height: 2000 }
  let state = 1
  for (let at = 0; at < picture.data.length; at += 1) {
    state = (state * 48_271) % 2_147_483_647
    picture.data[at] = state % 12 === 0 ? 0 : 255
  }
  const before = picture.data.slice()
  eraseDottedLines(picture, DPI)
  expect(Buffer.compare(picture.data, before)).toBe(0)
})
