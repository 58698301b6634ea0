import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, inverse, project, projectRectangle, quarterTurn, rotation } from '../geometry/projection.ts'
import { cutOf } from './levelling.ts'

const PAGE = { width: 2000, height: 2800 }

test('a zone of a sloping line is cut along the line, as wide and high as the words, however the page lies', () => {
  const lines = fc.record({
    x: fc.integer({ min: 300, max: 900 }),
    y: fc.integer({ min: 300, max: 2400 }),
    width: fc.integer({ min: 120, max: 500 }),
    height: fc.integer({ min: 24, max: 90 }),
  })
  const degrees = fc.integer({ min: -60, max: 60 }).map((tenths) => tenths / 10)
  fc.assert(
    fc.property(lines, degrees, fc.constantFrom(0, 90, 180, 270), (line, slope, turn) => {
      const middle = { x: PAGE.width / 2, y: PAGE.height / 2 }
      const sloping = rotation((slope * Math.PI) / 180, middle)
      const turned = turn === 0 ? sloping : after(inverse(quarterTurn(turn, PAGE)), sloping)
      const cut = cutOf(turned, projectRectangle(turned, line), { along: 0.18, across: 0.3 })
      const [width, height] = [cut.width / cut.factor, cut.height / cut.factor]
      // The margin belongs to it on every side, and whole pixels.
      expect(width - 0.36 * line.height - line.width).toBeCloseTo(0, -0.7)
      expect(height - 1.6 * line.height).toBeCloseTo(0, -0.7)
      const centre = project(cut.toPicture, { x: cut.width / 2, y: cut.height / 2 })
      const expected = project(turned, { x: line.x + line.width / 2, y: line.y + line.height / 2 })
      expect(Math.hypot(centre.x - expected.x, centre.y - expected.y)).toBeLessThan(3)
    }),
  )
})
