import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  after,
  betweenQuadrilaterals,
  identity,
  inverse,
  type Point,
  type Projection,
  project,
  projectRectangle,
  type Quadrilateral,
  quarterTurn,
  rotation,
  scaling,
  translation,
} from './projection.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const point = fc.record({ x: number(0, 4000), y: number(0, 4000) })
const size = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 4000 }),
})

/** A sheet seen from the side: each corner moved inwards by up to a quarter of the side. */
const seenSheet = fc
  .tuple(size, fc.array(number(0, 0.25), { minLength: 8, maxLength: 8 }))
  .map(([{ width, height }, moves]): { sheet: Quadrilateral; seen: Quadrilateral } => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = moves
    return {
      sheet: [
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: width, y: height },
        { x: 0, y: height },
      ],
      seen: [
        { x: a * width, y: b * height },
        { x: (1 - c) * width, y: d * height },
        { x: (1 - e) * width, y: (1 - f) * height },
        { x: g * width, y: (1 - h) * height },
      ],
    }
  })

/** Everything that preparation does to a page, in any order. */
const step: fc.Arbitrary<Projection> = fc.oneof(
  fc.tuple(number(-0.2, 0.2), point).map(([angle, centre]) => rotation(angle, centre)),
  fc.tuple(number(0.3, 4), number(0.3, 4)).map(([x, y]) => scaling(x, y)),
  point.map(({ x, y }) => translation(-x, -y)),
  fc
    .tuple(fc.constantFrom(90 as const, 180 as const, 270 as const), size)
    .map(([turn, of]) => quarterTurn(turn, of)),
  seenSheet.map(({ sheet, seen }) => betweenQuadrilaterals(seen, sheet) ?? identity),
)

function expectNear(actual: Point, expected: Point, within = 1e-3): void {
  expect(Math.hypot(actual.x - expected.x, actual.y - expected.y)).toBeLessThan(within)
}

describe('the way back', () => {
  test('leads every place to where it came from, whatever was done to the page', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 3 }), point, (steps, place) => {
        const there = after(...steps)
        const image = project(there, place)
        // Near the horizon of a projection places run together and no number is exact.
        fc.pre(Math.abs(image.x) < 1e6 && Math.abs(image.y) < 1e6)
        expectNear(project(inverse(there), image), place, 0.05)
      }),
    )
  })

  test('applies the last map first, as functions do', () => {
    fc.assert(
      fc.property(step, step, point, (f, g, place) => {
        const [once, twice] = [project(after(f, g), place), project(f, project(g, place))]
        fc.pre(Math.abs(twice.x) < 1e6 && Math.abs(twice.y) < 1e6)
        expectNear(once, twice, 0.05)
      }),
    )
  })

  test('brings a mapped rectangle back around the original one', () => {
    const rectangle = fc.record({
      x: number(100, 800),
      y: number(100, 800),
      width: number(5, 300),
      height: number(5, 60),
    })
    fc.assert(
      fc.property(number(-0.12, 0.12), rectangle, (angle, box) => {
        const there = rotation(angle, { x: 500, y: 700 })
        const { x, y, width, height } = projectRectangle(inverse(there), projectRectangle(there, box))
        expect(x).toBeLessThanOrEqual(box.x + 1e-6)
        expect(y).toBeLessThanOrEqual(box.y + 1e-6)
        expect(x + width).toBeGreaterThanOrEqual(box.x + box.width - 1e-6)
        expect(y + height).toBeGreaterThanOrEqual(box.y + box.height - 1e-6)
      }),
    )
  })
})

test('a sheet seen from the side is laid flat corner by corner', () => {
  fc.assert(
    fc.property(seenSheet, ({ sheet, seen }) => {
      const map = betweenQuadrilaterals(seen, sheet)
      if (!map) throw new Error('no map')
      for (const [index, corner] of seen.entries()) expectNear(project(map, corner), sheet[index] as Point)
    }),
  )
})

test('corners on one line belong to no sheet', () => {
  const line: Quadrilateral = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 20, y: 0 },
    { x: 30, y: 0 },
  ]
  const sheet: Quadrilateral = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ]
  expect(betweenQuadrilaterals(line, sheet)).toBeNull()
})

test('four quarter turns lead home', () => {
  const size = { width: 200, height: 300 }
  const lying = { width: 300, height: 200 }
  const around = after(
    quarterTurn(90, lying),
    quarterTurn(90, size),
    quarterTurn(90, lying),
    quarterTurn(90, size),
  )
  expectNear(project(around, { x: 12, y: 34 }), { x: 12, y: 34 })
  expectNear(project(quarterTurn(90, size), { x: 0, y: 0 }), { x: 300, y: 0 })
})
