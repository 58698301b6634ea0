import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { binomialTail, casesMissing, isProven, logBet, upperLimit } from './binomial.ts'
import { fixedSequence, stepsOf } from './fixedSequence.ts'

const DELTA = 0.05

describe('the exact test', () => {
  test.each([
    { cases: 299, errors: 0, alpha: 0.01 },
    { cases: 2_995, errors: 0, alpha: 1 / 1_000 },
    { cases: 5_990, errors: 0, alpha: 1 / 2_000 },
    { cases: 29_956, errors: 0, alpha: 1 / 10_000 },
  ])('$cases cases with $errors errors prove $alpha, one case less does not', ({ cases, errors, alpha }) => {
    expect(binomialTail({ cases, errors }, alpha)).toBeLessThanOrEqual(DELTA)
    expect(binomialTail({ cases: cases - 1, errors }, alpha)).toBeGreaterThan(DELTA)
  })

  test('asks for 46,050 cases where 99 % shall be certain of 1/10,000', () => {
    expect(binomialTail({ cases: 46_050, errors: 0 }, 1e-4)).toBeLessThanOrEqual(0.01)
    expect(binomialTail({ cases: 46_049, errors: 0 }, 1e-4)).toBeGreaterThan(0.01)
  })

  test('sums what a table of the binomial distribution says', () => {
    // P(X <= 2), 10 trials of 0.3: 0.7^10 + 10 * 0.3 * 0.7^9 + 45 * 0.09 * 0.7^8
    expect(binomialTail({ cases: 10, errors: 2 }, 0.3)).toBeCloseTo(0.382783, 6)
    expect(binomialTail({ cases: 5, errors: 5 }, 0.3)).toBe(1)
    expect(binomialTail({ cases: 0, errors: 0 }, 0.3)).toBe(1)
  })
})

describe('the upper limit of Clopper and Pearson', () => {
  test.each([
    { cases: 5_000, errors: 1, limit: 9.5e-4, digits: 5 },
    { cases: 10_000, errors: 3, limit: 7.8e-4, digits: 5 },
    { cases: 30_000, errors: 1, limit: 1.6e-4, digits: 5 },
    { cases: 10, errors: 0, limit: 0.2589, digits: 4 },
    { cases: 20, errors: 2, limit: 0.2826, digits: 4 },
  ])('of $errors errors in $cases cases is $limit', ({ limit, digits, ...counts }) => {
    expect(upperLimit(counts, DELTA)).toBeCloseTo(limit, digits)
  })

  test('is 1 where nothing was checked, or everything was wrong', () => {
    expect(upperLimit({ cases: 0, errors: 0 }, DELTA)).toBe(1)
    expect(upperLimit({ cases: 7, errors: 7 }, DELTA)).toBe(1)
  })

  test('is the share at which the exact test just does not object', () => {
    const counts = fc.integer({ min: 1, max: 3_000 }).chain((cases) =>
      fc.record({
        cases: fc.constant(cases),
        errors: fc.integer({ min: 0, max: Math.min(cases - 1, 30) }),
      }),
    )
    fc.assert(
      fc.property(counts, (counted) => {
        expect(binomialTail(counted, upperLimit(counted, DELTA))).toBeCloseTo(DELTA, 4)
      }),
    )
  })
})

describe('a stratum that is watched every day', () => {
  test('proves 1/1,000 with 2,998 right cases', () => {
    expect(isProven({ cases: 2_998, errors: 0 }, 0.001, DELTA)).toBe(true)
    expect(isProven({ cases: 2_997, errors: 0 }, 0.001, DELTA)).toBe(false)
    expect(casesMissing({ cases: 0, errors: 0 }, 0.001, DELTA)).toBe(2_998)
    expect(casesMissing({ cases: 2_998, errors: 0 }, 0.001, DELTA)).toBe(0)
  })

  test('pays for an error with thousands of cases', () => {
    const missing = casesMissing({ cases: 2_998, errors: 1 }, 0.001, DELTA)
    expect(missing).toBeGreaterThan(6_000)
    expect(isProven({ cases: 2_998 + missing, errors: 1 }, 0.001, DELTA)).toBe(true)
    expect(isProven({ cases: 2_997 + missing, errors: 1 }, 0.001, DELTA)).toBe(false)
  })

  test('is released wrongly in no more than delta of all towns, unlike one that peeks at the exact test', () => {
    // Towns that err exactly as often as they must not. 0.017: three standard deviations of 1,500 lives.
    const alpha = 0.05
    const released = (proves: (counts: { cases: number; errors: number }) => boolean) =>
      shareOfLives(alpha, proves)
    expect(released((counts) => isProven(counts, alpha, DELTA))).toBeLessThan(DELTA + 0.017)
    expect(released((counts) => binomialTail(counts, alpha) <= DELTA)).toBeGreaterThan(2 * DELTA)
  })

  test('whatever it bets, a right case never lowers and an error always does', () => {
    expect(logBet({ cases: 1, errors: 0 }, 0.01)).toBeGreaterThan(0)
    expect(logBet({ cases: 1, errors: 1 }, 0.01)).toBeLessThan(0)
  })
})

describe('fixed-sequence testing', () => {
  const thresholds = [0.99, 0.97, 0.95, 0.9]
  const options = {
    alpha: 0.01,
    delta: DELTA,
    passes: (counts: { cases: number; errors: number }) => binomialTail(counts, 0.01) <= DELTA,
  }

  test('walks from strict to lax and releases the last that passes', () => {
    const steps = stepsOf(
      [...cases(400, 0.995, 0), ...cases(300, 0.98, 0), ...cases(300, 0.96, 40)],
      thresholds,
    )
    expect(fixedSequence(steps, options)).toEqual({ threshold: 0.97, cases: 700, errors: 0 })
  })

  test('stops at the first failure, although a laxer threshold would pass by its numbers', () => {
    const steps = stepsOf([...cases(400, 0.995, 4), ...cases(5_000, 0.96, 0)], thresholds)
    const laxest = steps.at(-1)
    expect(laxest && options.passes(laxest)).toBe(true)
    expect(fixedSequence(steps, options)).toBeNull()
  })

  test('leaves out thresholds with too few cases to pass at all', () => {
    const steps = stepsOf([...cases(10, 0.995, 0), ...cases(400, 0.98, 0)], thresholds)
    expect(fixedSequence(steps, options)).toMatchObject({ threshold: 0.9, cases: 410 })
  })

  test('releases nothing where nothing was checked', () => {
    expect(fixedSequence(stepsOf([], thresholds), options)).toBeNull()
  })
})

/** Share of towns that are released at some time within 400 cases. */
function shareOfLives(alpha: number, proves: (counts: { cases: number; errors: number }) => boolean): number {
  const lives = 1_500
  const random = seeded(20_260_312)
  let released = 0
  for (let life = 0; life < lives; life += 1) {
    let errors = 0
    for (let cases = 1; cases <= 400; cases += 1) {
      if (random() < alpha) errors += 1
      if (!proves({ cases, errors })) continue
      released += 1
      break
    }
  }
  return released / lives
}

function cases(count: number, probability: number, errors: number) {
  return Array.from({ length: count }, (_, index) => ({ probability, right: index >= errors }))
}

/** Mulberry32: the same numbers in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
