import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'

/**
 * Runs the tests of a robot's folder: those of Vitest with Vitest, where it is installed, all others with Node itself.
 * @returns whether all passed
 * @throws AmtsboteError AB-0619 when there are none
 */
export async function testRobot(folder: string, tell: (line: string) => void): Promise<boolean> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const tests = names.filter((name) => /\.test\.[tj]s$/.test(name) && !name.includes('node_modules'))
  if (tests.length === 0) throw new AmtsboteError('AB-0619', `${folder}: *.test.ts`)
  const texts = await Promise.all(tests.map((name) => readFile(join(folder, name), 'utf8')))
  const isVitest = texts.some((text) => /from 'vitest'/.test(text))
  const words = isVitest
    ? [vitestProgram(folder), 'run', ...tests.map((name) => resolve(folder, name))]
    : ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=spec', ...tests]
  return run(words, isVitest ? undefined : folder, tell)
}

function vitestProgram(folder: string): string {
  return join(
    dirname(createRequire(join(resolve(folder), 'x.js')).resolve('vitest/package.json')),
    'vitest.mjs',
  )
}

function run(
  words: readonly string[],
  cwd: string | undefined,
  tell: (line: string) => void,
): Promise<boolean> {
  const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    let rest = ''
    stream.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) tell(line)
    })
    stream.on('end', () => rest && tell(rest))
  }
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done(code === 0))
  })
}
