import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { checks } from './checks.ts'
import { runChecks } from './runChecks.ts'

test('every check is said in one line, and what failed is shown below', async () => {
  const root = await mkdtemp(join(tmpdir(), 'checks-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'good.js'), "console.log('all is well')")
  await writeFile(
    join(root, 'bad.js'),
    "console.log('first finding'); console.error('second finding'); process.exit(1)",
  )

  const printed: string[] = []
  const names = ['good', 'bad', 'gone']
  const outcome = await runChecks(
    root,
    names.map((name) => ({ name, program: `${name}.js`, args: [] })),
    (text) => printed.push(text),
  )

  expect(outcome).toEqual({ passed: 1, failed: 2 })
  expect(printed).toContainEqual(expect.stringMatching(/^ok {6}good {11} +\d+\.\d s {2}all is well$/))
  expect(printed).toContainEqual(expect.stringMatching(/^FAILED {2}bad {12} +\d+\.\d s$/))
  expect(printed).toContain('\n--- bad ---\nfirst finding\nsecond finding')
  expect(printed).toContainEqual(expect.stringMatching(/^\n--- gone ---\n.*Cannot find module/s))
})

test.each(checks)('the program of the check $name exists', ({ program }) => {
  expect(existsSync(fileURLToPath(new URL(`../../${program}`, import.meta.url)))).toBe(true)
})
