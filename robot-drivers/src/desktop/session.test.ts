import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { missingForDesktop, startSession } from './session.ts'

const program = fileURLToPath(new URL('./testPrograms/sessionProgram.ts', import.meta.url))
/** Ends of processes are looked for this long; they come within a second, on a busy machine within ten. */
const GONE = { timeout: 30_000, interval: 100 }
/** Starting a display takes one to six seconds. */
const SLOW_MS = 120_000
const missing = missingForDesktop()

describe.skipIf(missing.length > 0)(
  `displays for one run (skipped where packages are missing: ${missing})`,
  () => {
    for (const [ending, sentence] of [
      ['throws', 'a run that throws without closing leaves neither processes nor a home'],
      ['exits', 'a run that ends in the middle leaves neither processes nor a home'],
    ] as const) {
      test(
        sentence,
        async () => {
          const { folder, child } = await start(ending)
          const [code] = await once(child, 'exit')
          expect(code).not.toBe(0)
          await vi.waitFor(() => expect(processesOf(folder)).toEqual([]), GONE)
          expect(await readdir(folder)).toEqual([])
        },
        SLOW_MS,
      )
    }

    test(
      'a run that is killed takes display, buses and programs with it; only the home is left in the folder of the run',
      async () => {
        const { folder, child } = await start('waits')
        await once(child.stdout, 'data')
        // The display, two buses, the window manager and the program.
        expect(processesOf(folder).length).toBeGreaterThanOrEqual(5)
        child.kill('SIGKILL')
        await once(child, 'exit')
        await vi.waitFor(() => expect(processesOf(folder)).toEqual([]), GONE)
      },
      SLOW_MS,
    )

    test(
      'two runs get displays of their own, and nobody gets to one without its key',
      async () => {
        const [one, other] = await Promise.all([startSession(), startSession()])
        onTestFinished(async () => {
          await one?.end()
          await other?.end()
        })
        expect(one?.environment.DISPLAY).not.toBe(other?.environment.DISPLAY)
        expect(await reaches(one?.environment ?? {})).toBe(true)
        const foreign = { ...one?.environment, XAUTHORITY: other?.environment.XAUTHORITY ?? '' }
        expect(await reaches(foreign)).toBe(false)
      },
      SLOW_MS,
    )

    async function start(ending: string) {
      const folder = await mkdtemp(join(tmpdir(), 'run-'))
      onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))
      const child = spawn(process.execPath, [program, ending], {
        env: { ...process.env, TMPDIR: folder },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      onTestFinished(() => void child.kill('SIGKILL'))
      return { folder, child }
    }
  },
)

/** Whether a program with these settings is let to the display. */
async function reaches(environment: Readonly<Record<string, string>>): Promise<boolean> {
  const child = spawn('/usr/bin/xdotool', ['getdisplaygeometry'], { env: environment, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code === 0
}

/** Every process whose home lies in this folder. */
function processesOf(folder: string): string[] {
  return globSync('/proc/[0-9]*/environ').filter((file) => {
    try {
      return readFileSync(file, 'utf8').includes(`HOME=${folder}`)
    } catch {
      return false
    }
  })
}
