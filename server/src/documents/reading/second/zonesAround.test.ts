import { describe, expect, test } from 'vitest'
import { zonesAround } from './zonesAround.ts'

const box = (x: number, y: number, width: number, height = 0.02, page = 1) => ({ page, x, y, width, height })

describe('boxes of words become zones of one line', () => {
  test('words side by side are one zone, also where the line slopes', () => {
    const [zone, ...others] = zonesAround([box(0.1, 0.3, 0.1), box(0.21, 0.308, 0.2)], 0)
    expect(others).toEqual([])
    expect(zone?.x).toBeCloseTo(0.1)
    expect(zone?.width).toBeCloseTo(0.31)
    expect(zone?.height).toBeCloseTo(0.028)
  })

  test.each([
    ['one below the other', [box(0.1, 0.3, 0.1), box(0.1, 0.33, 0.1)]],
    ['in two cells of a form', [box(0.1, 0.3, 0.1), box(0.5, 0.3, 0.1)]],
    ['on two pages', [box(0.1, 0.3, 0.1), box(0.21, 0.3, 0.1, 0.02, 2)]],
  ])('words %s stay apart', (_, boxes) => {
    expect(zonesAround(boxes, 0)).toEqual(boxes)
  })

  test('on a page that lies on its side lines run from top to bottom', () => {
    const [first, second] = [box(0.3, 0.1, 0.02, 0.1), box(0.3, 0.21, 0.02, 0.2)]
    expect(zonesAround([first, second], 90)).toHaveLength(1)
    expect(zonesAround([first, { ...second, x: 0.34 }], 270)).toHaveLength(2)
  })

  test('nothing gives nothing', () => expect(zonesAround([], 0)).toEqual([]))
})
