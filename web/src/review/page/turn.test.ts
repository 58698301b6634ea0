import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addTurns, turnAspectRatio, turnRect } from './turn.ts'

const rect = fc
  .tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }))
  .map(([x, y]) => ({ x, y, width: (1 - x) / 2, height: (1 - y) / 3 }))

describe('turning a page', () => {
  test('clockwise moves its top left corner to the top right', () => {
    const corner = { x: 0, y: 0, width: 0.1, height: 0.2 }
    expect(turnRect(corner, 90)).toEqual({ x: 0.8, y: 0, width: 0.2, height: 0.1 })
    expect(turnRect(corner, 270)).toEqual({ x: 0, y: 0.9, width: 0.2, height: 0.1 })
  })

  test('four times by a quarter changes nothing', () => {
    fc.assert(
      fc.property(rect, (start) => {
        let turned = start
        for (let quarter = 0; quarter < 4; quarter += 1) turned = turnRect(turned, 90)
        expect(turned.x).toBeCloseTo(start.x)
        expect(turned.y).toBeCloseTo(start.y)
        expect(turned.width).toBe(start.width)
      }),
    )
  })

  test('by a half equals two quarters, by three quarters equals three', () => {
    fc.assert(
      fc.property(rect, (start) => {
        const half = turnRect(turnRect(start, 90), 90)
        expect(half.x).toBeCloseTo(turnRect(start, 180).x)
        expect(turnRect(half, 90).y).toBeCloseTo(turnRect(start, 270).y)
      }),
    )
  })

  test('keeps every box on the page', () => {
    fc.assert(
      fc.property(rect, fc.constantFrom(0, 90, 180, 270), (start, turn) => {
        const { x, y, width, height } = turnRect(start, turn as 0)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

test('turns add up within a circle', () => {
  expect(addTurns(270, 180)).toBe(90)
})

test('a quarter turn makes a tall page wide', () => {
  expect(turnAspectRatio(0.5, 90)).toBe(2)
  expect(turnAspectRatio(0.5, 180)).toBe(0.5)
})
