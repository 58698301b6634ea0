import type { TestModule } from 'vitest/node'

/** What a run of tests came to. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/**
 * The closing line of a run, alone on a line and last: whoever reads it (a person, CI) needs nothing else.
 * Skipped tests are named only when there are any, so that nobody overlooks them in a habitual zero.
 */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/**
 * Counts a finished run. A file that does not load, a suite whose setup fails and an error outside every test
 * each count as one failure: otherwise a broken file would read as "0 failed".
 */
export function countTotals(modules: readonly TestModule[], unhandled: readonly unknown[]): Totals {
  const totals = { passed: 0, failed: unhandled.length, skipped: 0 }
  for (const module of modules) {
    totals.failed += module.errors().length
    for (const suite of module.children.allSuites()) totals.failed += suite.errors().length
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') totals.passed += 1
      else if (state === 'skipped') totals.skipped += 1
      else totals.failed += 1
    }
  }
  return totals
}
