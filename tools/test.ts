/**
 * `npm test [-- PATH...]`: all tests, or those whose path contains PATH.
 * Last line, alone: `N passed, N failed`. Exit code 0 only when something passed and nothing failed.
 */
import { fileURLToPath } from 'node:url'
import { ensureSystemPackages } from './setup.ts'
import { runTests, totalsLine } from './tests/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const filters = process.argv.slice(2)

if (filters.length === 0) {
  await ensureSystemPackages({
    need: ['reading', 'browser', 'tryton', 'desktop'],
    log: (line) => console.log(line),
  })
}
const totals = await runTests(root, filters)
console.log(`\n${totalsLine(totals)}`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)
