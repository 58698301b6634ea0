import { describe, expect, test } from 'vitest'
import type { Raster } from '../raster.ts'
import { inkShapes } from './inkShapes.ts'
import { isBlank } from './isBlank.ts'

/** A4 at 100 dpi, as inspection sees it. */
const [WIDTH, HEIGHT, DPI] = [827, 1169, 100]

/** Paper of any brightness with grain; numbers repeat from run to run. */
function sheet({ paper = 245, grain = 0 } = {}): Raster {
  let state = 1
  const noise = () => {
    state = (state * 48_271) % 2_147_483_647
    return (state / 2_147_483_647 - 0.5) * 2 * grain
  }
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, () => Math.max(0, Math.min(255, paper + noise())))
  return { data, width: WIDTH, height: HEIGHT, channels: 1, dpi: DPI }
}

type Ink = (x: number, y: number) => number | undefined

/** Draws what a function says about every pixel. */
function drawn(raster: Raster, ink: Ink): Raster {
  const data = raster.data.map((value, at) => ink(at % WIDTH, Math.floor(at / WIDTH)) ?? value)
  return { ...raster, data }
}

const disc =
  (centreX: number, centreY: number, radius: number, value: number): Ink =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius ? value : undefined

/** Letters of 2 x 2.5 mm with gaps, as blocks with a hole. */
const line =
  (top: number, letters: number, value = 40): Ink =>
  (x, y) => {
    const [column, row] = [x - 150, y - top]
    if (column < 0 || column >= letters * 10 || row < 0 || row >= 10) return undefined
    const [inX, inY] = [column % 10, row]
    if (inX >= 8) return undefined
    return inX > 2 && inX < 5 && inY > 2 && inY < 7 ? undefined : value
  }

const blank = (raster: Raster) => isBlank(inkShapes(raster))

describe('a sheet is blank', () => {
  test.each([
    ['white', sheet()],
    ['grainy', sheet({ grain: 25 })],
    ['grey recycling paper', sheet({ paper: 190, grain: 12 })],
    ['with punched holes', drawn(drawn(sheet(), disc(45, 430, 12, 60)), disc(45, 745, 12, 60))],
    [
      'with the mere shadows of holes',
      drawn(sheet(), (x, y) =>
        disc(45, 430, 12, 150)(x, y) && !disc(44, 429, 10, 1)(x, y) ? 150 : undefined,
      ),
    ],
    ['with a dark edge from the feeder', drawn(sheet(), (x) => (x > WIDTH - 14 ? 30 : undefined))],
    ['with a shadow across', drawn(sheet(), (x) => 245 - x / 12)],
    ['with dust', drawn(sheet(), (x, y) => ((x * 7919 + y * 104_729) % 20_011 === 0 ? 20 : undefined))],
    ['with the other side shining through', drawn(sheet(), line(300, 40, 215))],
    ['with a page number', drawn(sheet(), line(1050, 3))],
  ])('%s', (_, raster) => {
    expect(blank(raster)).toBe(true)
  })
})

describe('a sheet is not blank', () => {
  test.each([
    ['with one line of print', drawn(sheet(), line(400, 18))],
    ['with one word', drawn(sheet(), line(400, 8))],
    ['with pale print on grainy paper', drawn(sheet({ paper: 215, grain: 10 }), line(400, 18, 140))],
    ['with print on dark paper', drawn(sheet({ paper: 150 }), line(400, 18))],
    ['with a stamp or a picture', drawn(sheet(), disc(400, 500, 60, 90))],
    ['with holes and a line of print', drawn(drawn(sheet(), disc(45, 430, 12, 60)), line(400, 18))],
    ['with white print on a dark page', drawn(sheet({ paper: 40 }), (x, y) => line(400, 18, 1)(x, y) && 235)],
  ])('%s', (_, raster) => {
    expect(blank(raster)).toBe(false)
  })
})

test('ink is measured in millimetres of paper whatever the resolution', () => {
  const [shape] = inkShapes(drawn(sheet(), disc(400, 500, 20, 30)))
  expect(shape?.widthMm).toBeCloseTo(10.4, 1)
  expect(shape?.areaMm2).toBeCloseTo(Math.PI * 5.08 ** 2, -1)
  expect(shape?.x).toBeCloseTo(380 / WIDTH, 3)
})
