import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { mentionModelPath } from '../createMentionTagger.ts'
import { readModel } from './modelFile.ts'

/** What a model may weigh in the repository. */
const MODEL_BYTES_MAX = 5_000_000

describe('readModel', () => {
  test('the trained model in the repository is small and fits the features of today', () => {
    const bytes = readFileSync(mentionModelPath)
    expect(bytes.length).toBeLessThan(MODEL_BYTES_MAX)
    expect(readModel(bytes).table.pairs.length).toBeGreaterThan(0)
  })

  test('other files and files that end too early are refused', () => {
    expect(() => readModel(Buffer.from('%PDF-1.7 and more'))).toThrow('no model')
    expect(() => readModel(readFileSync(mentionModelPath).subarray(0, 100_000))).toThrow('ends too early')
  })
})
