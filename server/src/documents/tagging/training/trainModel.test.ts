import { describe, expect, test } from 'vitest'
import { TAG_COUNT } from '../labels.ts'
import { encodeExample } from './encodeExample.ts'
import { createChance } from './random.ts'
import { readMarked } from './text/marked.ts'
import { writePage } from './text/page.ts'
import { trainChain } from './trainChain.ts'
import { readTrainingData } from './trainingData.ts'

const data = readTrainingData()

describe('training', () => {
  test('names of training, of the lists and of evaluation share nothing', () => {
    const { listed, unlisted, unseen } = data.names
    for (const part of ['firstNames', 'surnames'] as const) {
      const known = new Set([...listed[part], ...unlisted[part]])
      expect(unseen[part].length).toBeGreaterThan(100)
      expect(unseen[part].filter((name) => known.has(name))).toEqual([])
    }
  })

  test('the same seed writes the same pages and learns the same weights', () => {
    const settings = { rounds: 2, step: 0.2, decay: 0.02, leftOut: 0.4, fewest: 2 }
    const train = () => {
      const chance = createChance(1)
      const pages = Array.from({ length: 5 }, () =>
        writePage(data.names.listed, 'training', data.places, chance),
      )
      return trainChain(
        pages.map((page) => encodeExample(page, data.knowledge)),
        settings,
        chance,
        () => {},
      )
    }
    const [first, second] = [train(), train()]
    expect(first.keys.length * TAG_COUNT).toBe(first.weights.length)
    expect(Buffer.from(first.weights.buffer).equals(Buffer.from(second.weights.buffer))).toBe(true)
  })

  test('marks become mentions with their words', () => {
    expect(readMarked(['Frau ⟦person|Anna Muster⟧, geb.', '⟦date|1.2.1980⟧'])).toEqual({
      lines: [['Frau', 'Anna', 'Muster,', 'geb.'], ['1.2.1980']],
      mentions: [
        { kind: 'person', first: 1, last: 2 },
        { kind: 'date', first: 4, last: 4 },
      ],
    })
  })
})
