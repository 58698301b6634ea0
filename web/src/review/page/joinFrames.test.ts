import { expect, test } from 'vitest'
import { joinFrames } from './joinFrames.ts'

const word = (x: number, y = 100, width = 40) => ({ x, y, width, height: 20 })

test('words of one line become one frame, in whatever order they come', () => {
  expect(joinFrames([word(100), word(0), word(50)])).toEqual([{ x: 0, y: 100, width: 140, height: 20 }])
})

test('a slightly crooked line is one line', () => {
  expect(joinFrames([word(0, 100), word(50, 104)])).toEqual([{ x: 0, y: 100, width: 90, height: 24 }])
})

test('two lines stay two frames, the upper one first', () => {
  expect(joinFrames([word(0, 140), word(0, 100)])).toEqual([word(0, 100), word(0, 140)])
})

test('what stands in another column stays apart', () => {
  expect(joinFrames([word(0), word(200)])).toHaveLength(2)
})
