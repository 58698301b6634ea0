/**
 * Tests: how the tests of the whole house are run and counted.
 *
 * In:  path filters.
 * Out: totals, and the closing line `N passed, N failed`.
 * Not here: the tests themselves; they lie beside what they test.
 */
export { buildWeb } from './buildWeb.ts'
export { runTests } from './runTests.ts'
export { addTotals, type Totals, totalsLine } from './totals.ts'
