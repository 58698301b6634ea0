import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ending, nextState } from './ending.ts'

const limits = { retries: 3, retrySeconds: 10 }

describe('after a technical failure', () => {
  test('the pause doubles with each try, and then the item is given up', () => {
    const after = [0, 1, 2, 3].map((failures) => nextState(failed('system-error'), { failures }, limits))
    expect(after.map(({ state, delayMs }) => [state, delayMs])).toEqual([
      ['queued', 10_000],
      ['queued', 20_000],
      ['queued', 40_000],
      ['dead', 0],
    ])
  })

  test('no pause is longer than ten minutes, however often it failed', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 0, max: 600 }), (failures, retrySeconds) => {
        const next = nextState(failed('crashed'), { failures }, { retries: 2000, retrySeconds })
        expect(next.delayMs).toBeLessThanOrEqual(600_000)
        expect(next.failures).toBe(failures + 1)
      }),
    )
  })
})

test.each(['business-error', 'author-error', 'uncertain-effect'] as const)(
  'a person sees a %s at once, without another try',
  (cause) => {
    expect(nextState(failed(cause), { failures: 0 }, limits)).toMatchObject({ state: 'waiting-person' })
  },
)

test('a worker that is told to end costs the item nothing', () => {
  expect(nextState({ kind: 'stopped' }, { failures: 2 }, limits)).toEqual({
    ...{ state: 'queued', failures: 2, delayMs: 0 },
  })
})

function failed(cause: Extract<Ending, { kind: 'failed' }>['cause']): Extract<Ending, { kind: 'failed' }> {
  return { kind: 'failed', cause, message: '', place: null }
}
