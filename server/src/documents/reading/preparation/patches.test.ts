import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPatches, type Patch } from './patches.ts'

const [INK, PAPER] = [0, 255]

/** One pixel after the other, as slowly and plainly as possible. */
function floodFill(data: Uint8Array, width: number, height: number): Patch[] {
  const seen = new Set<number>()
  const isInk = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && data[y * width + x] === INK
  const patches: Patch[] = []
  for (let start = 0; start < data.length; start += 1) {
    if (data[start] !== INK || seen.has(start)) continue
    const patch = [start]
    seen.add(start)
    for (const at of patch)
      for (const dy of [-1, 0, 1])
        for (const dx of [-1, 0, 1]) {
          const [x, y] = [(at % width) + dx, Math.floor(at / width) + dy]
          if (!isInk(x, y) || seen.has(y * width + x)) continue
          seen.add(y * width + x)
          patch.push(y * width + x)
        }
    const xs = patch.map((at) => at % width)
    const ys = patch.map((at) => Math.floor(at / width))
    patches.push({
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      pixels: patch.length,
    })
  }
  return patches
}

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 17 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .array(fc.constantFrom(INK, PAPER, PAPER), { minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ data: Uint8Array.from(pixels), width, height })),
  )

test('patches are those that a flood from every pixel finds, in any picture', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const found = findPatches(picture, 128, 1_000)
      expect(found?.all).toEqual(floodFill(picture.data, picture.width, picture.height))
    }),
  )
})

test('every inked place knows its patch, and paper knows none', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const found = findPatches(picture, 128, 1_000)
      for (const [at, value] of picture.data.entries()) {
        const [x, y] = [at % picture.width, Math.floor(at / picture.width)]
        const patch = found?.all[found.at(x, y)]
        if (value === PAPER) expect(patch).toBeUndefined()
        else
          expect(patch && x >= patch.left && x <= patch.right && y >= patch.top && y <= patch.bottom).toBe(
            true,
          )
      }
    }),
  )
})

test('noise without end is given up, not searched', () => {
  const data = Uint8Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? INK : PAPER))
  expect(findPatches({ data, width: 10, height: 10 }, 128, 20)).toBeNull()
})
