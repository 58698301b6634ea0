/**
 * Tests: how the tests of the whole house are run and counted.
 *
 * In:  path filters.
 * Out: totals, and the closing line `N passed, N failed`.
 * Not here: the tests themselves; they lie beside what they test.
 */
export { runTests } from './runTests.ts'
export { totalsLine } from './totals.ts'
