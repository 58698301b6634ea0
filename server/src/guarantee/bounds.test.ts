import { describe, expect, test } from 'vitest'
import { boundOf, type CheckedCase } from './bounds.ts'
import { countsFor, covers, modelOf } from './model.ts'

const model = { understanding: 'rules-1', decision: 'gates-2', engine: 'tesseract 5.3.0' }
const asked = { alpha: 0.01, delta: 0.05, threshold: 0.95 }

describe('a bound', () => {
  test('without cases says that nothing is known, and how many are missing', () => {
    expect(boundOf([], asked)).toMatchObject({ cases: 0, threshold: null, upperLimit: 1, casesMissing: 302 })
  })

  test('is earned by enough right cases, from the lowest probability on that they prove', () => {
    expect(boundOf([...cases(150, 0.999), ...cases(152, 0.96)], asked)).toMatchObject({
      ...{ cases: 302, errors: 0, threshold: 0.95, casesMissing: 0 },
    })
  })

  test('counts providers beside documents', () => {
    const papers = cases(302, 0.96).map((one, index) => ({ ...one, issuer: `provider ${index % 7}` }))
    expect(boundOf([...papers, ...cases(1, 0.96)], asked).issuers).toBe(7)
  })

  test('is earned for what is surer where the less sure ones were wrong', () => {
    const bound = boundOf([...cases(400, 0.99), ...cases(50, 0.96, 3)], asked)
    expect(bound).toMatchObject({ threshold: 0.97, cases: 400, errors: 0 })
    expect(bound.upperLimit).toBeLessThan(0.01)
  })

  test('is not earned when the surest were wrong', () => {
    const bound = boundOf([...cases(400, 0.999, 2), ...cases(5_000, 0.96)], asked)
    expect(bound).toMatchObject({ threshold: null, cases: 5_400, errors: 2 })
  })
})

describe('a frozen model', () => {
  test('is the rules, the gates, and every engine that read a page', () => {
    const page = { source: 'ocr', blank: false, engine: 'tesseract 5.3.0' } as const
    const pages = [
      page,
      { ...page, engine: 'other 1' },
      { ...page, source: 'text-layer', engine: 'pdfium' } as const,
      { ...page, blank: true, engine: 'unused' },
    ]
    expect(modelOf({ version: 'rules-9' }, pages)).toMatchObject({
      ...{ understanding: 'rules-9', engine: 'other 1 + tesseract 5.3.0' },
    })
  })

  test('of text layers alone counts for every engine, and is released by any; no other way round', () => {
    const layer = { ...model, engine: '' }
    expect(countsFor(layer, model)).toBe(true)
    expect(countsFor(model, layer)).toBe(false)
    expect(covers(model, layer)).toBe(true)
    expect(covers(layer, model)).toBe(false)
  })

  test('of other rules or gates counts for nothing', () => {
    for (const other of [
      { ...model, understanding: 'rules-2' },
      { ...model, decision: 'gates-3' },
      { ...model, engine: 'other 1' },
    ]) {
      expect(countsFor(other, model)).toBe(false)
      expect(covers(other, model)).toBe(false)
    }
  })
})

function cases(count: number, probability: number, errors = 0): CheckedCase[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ model, issuer: null, probability, right: index >= errors },
  }))
}
