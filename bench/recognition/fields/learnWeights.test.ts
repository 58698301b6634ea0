import { expect, test } from 'vitest'
import { bestChoice, type Example, learnWeights, NOTHING, usualLearning } from './learnWeights.ts'

const quoted = { features: new Map([['quoted', 1]]), right: true }
const plain = { features: new Map([['plain', 1]]), right: false }

function example(hand: string, choices: Example['choices']): Example {
  return { hand, choices }
}

test('what right titles have in common is put first', () => {
  const weights = learnWeights([example('a', [plain, quoted]), example('b', [quoted, plain])], usualLearning)
  expect(bestChoice([plain, quoted], weights)).toBe(quoted)
})

test('papers without a title teach when to say none', () => {
  const weights = learnWeights(
    [example('a', [plain, quoted]), example('b', [plain]), example('c', [plain, plain])],
    usualLearning,
  )
  expect(bestChoice([plain], weights)).toBeUndefined()
  expect(weights.get(NOTHING)).toBeGreaterThan(weights.get('plain') ?? 0)
})

test('many papers of one hand do not outweigh what several hands say', () => {
  const misleading = Array.from({ length: 12 }, () =>
    example('one hand', [
      { ...plain, right: true },
      { ...quoted, right: false },
    ]),
  )
  const others = Array.from({ length: 9 }, (_, index) => example(`hand ${index}`, [plain, quoted]))
  const weights = learnWeights([...misleading, ...others], usualLearning)
  expect(bestChoice([plain, quoted], weights)).toBe(quoted)
})

test('the same examples give the same weights', () => {
  const examples = [example('a', [plain, quoted]), example('b', [plain])]
  expect(learnWeights(examples, usualLearning)).toEqual(learnWeights(examples, usualLearning))
})
