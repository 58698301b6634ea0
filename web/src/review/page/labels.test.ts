import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeLabels } from './labels.ts'
import type { Rect } from './turn.ts'

const sheet = { width: 600, height: 800 }
const box: Rect = { x: 200, y: 300, width: 100, height: 20 }
const label = { id: 'one', boxes: [box], width: 50, height: 18 }

const place = (occupied: readonly Rect[]) => placeLabels([label], { ...sheet, occupied }).get('one')

describe('a label', () => {
  test('stands at the right of its box', () => {
    expect(place([])).toEqual({ x: 303, y: 301, width: 50, height: 18 })
  })

  test('goes to the left when text follows', () => {
    expect(place([{ x: 310, y: 300, width: 200, height: 20 }])?.x).toBe(147)
  })

  test('goes above when there is text on both sides, and below when there is text above too', () => {
    const line = { x: 0, y: 300, width: 190, height: 20 }
    const rest = { x: 310, y: 300, width: 200, height: 20 }
    const above = { x: 0, y: 275, width: 600, height: 20 }
    expect(place([line, rest])?.y).toBe(279)
    expect(place([line, rest, above])?.y).toBe(323)
  })

  test('is left out rather than put over text', () => {
    expect(
      place([
        { x: 0, y: 0, width: 600, height: 299 },
        { x: 0, y: 300, width: 600, height: 500 },
      ]),
    ).toBeUndefined()
  })

  test('tries the next line of its own text', () => {
    const full = { x: 0, y: 260, width: 600, height: 100 }
    const second = { x: 200, y: 400, width: 100, height: 20 }
    const two = placeLabels([{ ...label, boxes: [box, second] }], { ...sheet, occupied: [full] })
    expect(two.get('one')?.y).toBe(401)
  })
})

const rect = fc.record({
  x: fc.integer({ min: 0, max: 500 }),
  y: fc.integer({ min: 0, max: 700 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 60 }),
})

test('labels cover neither words nor each other and never leave the page', () => {
  fc.assert(
    fc.property(fc.array(rect, { maxLength: 6 }), fc.array(rect, { maxLength: 30 }), (boxes, words) => {
      const requests = boxes.map((one, index) => ({ id: String(index), boxes: [one], width: 60, height: 18 }))
      const placed = [...placeLabels(requests, { ...sheet, occupied: words }).values()]
      for (const [index, one] of placed.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= 600 && one.y + one.height <= 800).toBe(true)
        for (const other of [...words, ...placed.slice(index + 1)]) expect(sharedArea(one, other)).toBe(0)
      }
    }),
  )
})

function sharedArea(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}
