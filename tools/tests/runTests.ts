import { createVitest, type TestSpecification } from 'vitest/node'
import { buildWeb } from './buildWeb.ts'
import { countTotals, type Totals } from './totals.ts'

/**
 * Runs all tests, or those whose path contains one of `filters`, and prints what vitest prints.
 * The web interface is built first when a browser test is among them and the build is stale.
 */
export async function runTests(root: string, filters: readonly string[]): Promise<Totals> {
  const vitest = await createVitest({ root, run: true, watch: false, passWithNoTests: false })
  try {
    const specifications = await vitest.globTestSpecifications([...filters])
    if (specifications.length === 0) {
      process.stderr.write(`No test file matches ${filters.join(' ')}\n`)
      return { passed: 0, failed: 1, skipped: 0 }
    }
    const buildErrors = specifications.some(needsBuiltWeb) ? await tryBuild(root) : []
    const { testModules, unhandledErrors } = await vitest.start([...filters])
    return countTotals(testModules, [...buildErrors, ...unhandledErrors])
  } finally {
    await vitest.close()
  }
}

function needsBuiltWeb({ moduleId }: TestSpecification): boolean {
  return moduleId.endsWith('.browser.test.ts')
}

/** A build that fails counts as a failure: browser tests would pass on yesterday's interface. */
async function tryBuild(root: string): Promise<unknown[]> {
  try {
    await buildWeb(root, (line) => console.log(line))
    return []
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return [error]
  }
}
