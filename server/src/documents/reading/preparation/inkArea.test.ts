import { describe, expect, test } from 'vitest'
import type { GreyPicture } from './greyPicture.ts'
import { inkArea } from './inkArea.ts'

const [WIDTH, HEIGHT] = [1200, 1600]

function paper(value: number): GreyPicture {
  return { data: new Uint8Array(WIDTH * HEIGHT).fill(value), width: WIDTH, height: HEIGHT }
}

function fill({ data }: GreyPicture, left: number, top: number, side: number, value: number): void {
  for (let y = top; y < top + side; y += 1) data.fill(value, y * WIDTH + left, y * WIDTH + left + side)
}

describe('the part of a page that has print', () => {
  test('reaches around everything printed, the comma at the edge included', () => {
    const picture = paper(250)
    fill(picture, 300, 400, 40, 30)
    fill(picture, 1100, 1300, 8, 30)
    const area = inkArea(picture)
    expect(area?.x).toBeLessThanOrEqual(300)
    expect(area?.y).toBeLessThanOrEqual(400)
    expect((area?.x ?? 0) + (area?.width ?? 0)).toBeGreaterThanOrEqual(1108)
    expect((area?.y ?? 0) + (area?.height ?? 0)).toBeGreaterThanOrEqual(1308)
  })

  test('does not grow for specks of dust', () => {
    const picture = paper(250)
    fill(picture, 300, 400, 40, 30)
    const clean = inkArea(picture)
    for (const [x, y] of [
      [20, 20],
      [1180, 40],
      [60, 1580],
      [1150, 1500],
    ] as const)
      fill(picture, x, y, 3, 0)
    expect(inkArea(picture)).toEqual(clean)
  })

  test('is found on grey paper too, where the paper itself is darker than faint print on white', () => {
    const picture = paper(205)
    fill(picture, 300, 400, 40, 120)
    const area = inkArea(picture)
    expect(area?.width).toBeLessThan(120)
    expect(area?.height).toBeLessThan(120)
  })

  test('does not exist on blank paper', () => {
    expect(inkArea(paper(250))).toBeNull()
  })
})
