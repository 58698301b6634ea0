import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

const script = fileURLToPath(new URL('../.ci/run', import.meta.url))

/** What the four commands print and how they end; by default all is well. */
const well = {
  ci: 'echo added 400 packages',
  test: "echo '1200 passed, 0 failed, 2 skipped'",
  check: "echo '6 passed, 0 failed'",
  guarantees: "echo '5 passed, 0 failed'",
}

describe('the run of CI', () => {
  test('ends with the sum of all steps, alone on the last line', async () => {
    expect(await runCi(well)).toEqual({ code: 0, last: '1212 passed, 0 failed, 2 skipped' })
  })

  test.each<{ when: string; change: Partial<typeof well>; last: string }>([
    {
      when: 'a test fails',
      change: { test: "echo '9 passed, 1 failed'; exit 1" },
      last: '21 passed, 1 failed',
    },
    { when: 'the tests die without a word', change: { test: 'kill -9 $$' }, last: '12 passed, 1 failed' },
    {
      when: 'a run says that all is well and still ends with an error',
      change: { guarantees: "echo '5 passed, 0 failed'; exit 3" },
      last: '1212 passed, 1 failed, 2 skipped',
    },
    {
      when: 'a check fails',
      change: { check: "echo '5 passed, 1 failed'; exit 1" },
      last: '1211 passed, 1 failed, 2 skipped',
    },
    { when: 'the installation fails', change: { ci: 'exit 1' }, last: '0 passed, 1 failed' },
  ])('fails when $when', async ({ change, last }) => {
    expect(await runCi({ ...well, ...change })).toEqual({ code: 1, last })
  })
})

/** Runs the script in a folder of its own with an npm that only plays its part. */
async function runCi(says: typeof well): Promise<{ code: number | null; last: string | undefined }> {
  const root = await mkdtemp(join(tmpdir(), 'ci-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await mkdir(join(root, '.ci'))
  await copyFile(script, join(root, '.ci/run'))
  const cases = [
    ['ci', says.ci],
    ['test', says.test],
    ['run\\ check', says.check],
    ['run\\ guarantees', says.guarantees],
  ]
  const npm = `#!/bin/bash\ncase "$*" in\n${cases.map(([name, does]) => `${name}*) ${does};;`).join('\n')}\n*) exit 9;; esac\n`
  await writeFile(join(root, 'npm'), npm)
  await chmod(join(root, 'npm'), 0o755)
  const PATH = [root, process.env.PATH].join(delimiter)
  const { status, stdout } = spawnSync('bash', [join(root, '.ci/run')], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
  })
  return { code: status, last: stdout.trimEnd().split('\n').at(-1) }
}
