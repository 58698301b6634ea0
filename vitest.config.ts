import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Prepares one PostgreSQL for all test files; each takes its own database from it. */
const databaseSetup = 'server/src/testing/globalSetup.ts'

const never = ['**/node_modules/**', '**/dist/**', '**/fixtures/**']

/**
 * Two projects: `database` needs PostgreSQL, `plain` does not and starts at once.
 * One worker process serves many files (`isolate: false`): measured ten times faster than a fresh one for each,
 * and honest, because nothing in this repository keeps state in a module.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    isolate: false,
    // Two also on the smallest machine: many tests wait for child processes, and one worker would wait alone.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A test that waits this long for a real process, database or page on two busy cores is stuck.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One line per file unless something fails: below this every test of a file with a slower one is listed.
    slowTestThreshold: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [
            '{contract,robot-sdk,robot-drivers,robot-formats,robots,simulators,tools,web,docs}/**/*.test.ts',
          ],
          exclude: [...never, '**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{server,guarantees,bench}/**/*.test.ts', '**/*.browser.test.ts'],
          exclude: never,
          globalSetup: [databaseSetup],
        },
      },
    ],
  },
})
