import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { type PracticePage, startPracticePage } from '../contract/practicePage.ts'
import { findBrowser } from './browser.ts'

const program = fileURLToPath(new URL('./testPrograms/robotProgram.ts', import.meta.url))
/** Ends of processes are looked for this long; they come within a second, on a busy machine within ten. */
const GONE = { timeout: 30_000, interval: 100 }

describe.skipIf(!findBrowser() || process.platform !== 'linux')('no browser outlives its run', () => {
  let practice: PracticePage
  beforeAll(async () => {
    practice = await startPracticePage()
  })
  afterAll(() => practice.close())

  for (const [ending, sentence] of [
    ['throws', 'a run that throws without closing leaves neither browser nor profile'],
    ['exits', 'a run that ends in the middle leaves neither browser nor profile'],
  ] as const) {
    test(sentence, async () => {
      const { folder, child } = await start(ending)
      const [code] = await once(child, 'exit')
      expect(code).not.toBe(0)
      await vi.waitFor(() => expect(browsersIn(folder)).toEqual([]), GONE)
      await vi.waitFor(async () => expect(await profilesIn(folder)).toEqual([]), GONE)
    })
  }

  test('a run that is killed takes its browser with it; only the profile is left in the folder of the run', async () => {
    const { folder, child } = await start('waits')
    await once(child.stdout, 'data')
    expect(browsersIn(folder).length).toBeGreaterThan(0)
    child.kill('SIGKILL')
    await once(child, 'exit')
    await vi.waitFor(() => expect(browsersIn(folder)).toEqual([]), GONE)
  })

  async function start(ending: string) {
    const folder = await mkdtemp(join(tmpdir(), 'run-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
    const child = spawn(process.execPath, [program, practice.address.href, ending], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    return { folder, child }
  }
})

/** Every process that was started with something in this folder. */
function browsersIn(folder: string): string[] {
  return globSync('/proc/[0-9]*/cmdline').filter((file) => {
    try {
      return readFileSync(file, 'utf8').includes(folder)
    } catch {
      return false
    }
  })
}

async function profilesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('amtsbote-browser-'))
}
