import { createVitest, type TestSpecification } from 'vitest/node'
import { buildWebWhenStale } from './buildWeb.ts'
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
    if (specifications.some(needsBuiltWeb)) {
      const build = buildWebWhenStale(root)
      if (build.kind === 'failed') process.stderr.write(`web/dist could not be built:\n${build.output}\n`)
    }
    const { testModules, unhandledErrors } = await vitest.start([...filters])
    return countTotals(testModules, unhandledErrors)
  } finally {
    await vitest.close()
  }
}

function needsBuiltWeb({ moduleId }: TestSpecification): boolean {
  return moduleId.endsWith('.browser.test.ts')
}
