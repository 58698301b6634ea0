import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEATURES_PER_PIECE } from '../features/extractFeatures.ts'
import { TAG_COUNT } from '../labels.ts'
import { buildFeatureTable, scoreEmissions } from './model.ts'

const weight = fc.integer({ min: -127, max: 127 })
const row = fc.array(weight, { minLength: TAG_COUNT, maxLength: TAG_COUNT })

describe('scoreEmissions', () => {
  test('adds the weights of all known features of a piece, also when all are largest', () => {
    const entries = fc.uniqueArray(
      fc.tuple(
        fc.integer().filter((key) => key !== 0),
        row,
      ),
      {
        selector: ([key]) => key,
        minLength: 1,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(entries, fc.array(fc.integer(), { minLength: 1, maxLength: 3 }), (known, others) => {
        const table = buildFeatureTable(
          Int32Array.from(known, ([key]) => key),
          Int8Array.from(known.flatMap(([, weights]) => weights)),
        )
        const keys = [...known.map(([key]) => key), ...others]
        const features = Int32Array.from(
          { length: FEATURES_PER_PIECE },
          (_, at) => keys[at % keys.length] as number,
        )
        const weightsOf = new Map(known)
        const expected = Array.from({ length: TAG_COUNT }, (_, tag) =>
          features.reduce((sum, key) => sum + (weightsOf.get(key)?.[tag] ?? 0), 0),
        )
        expect([...scoreEmissions({ table, scale: 1 }, features)]).toEqual(expected)
      }),
    )
  })
})
