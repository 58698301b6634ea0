import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createLimitedPool, type LimitedPool, type LimitedPoolOptions } from './pool.ts'

const resultSchema = z.object({ pid: z.int(), text: z.string() })
type Result = z.infer<typeof resultSchema>
type Job = { readonly do: string; readonly marker?: string }

const pools: LimitedPool<Job, Result>[] = []
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

/** Generous limits; a test narrows the one it is about. */
function misbehavingPool(change: Partial<LimitedPoolOptions<Result>> = {}): LimitedPool<Job, Result> {
  const pool = createLimitedPool<Job, Result>({
    program: new URL('./testPrograms/misbehaving.ts', import.meta.url),
    result: resultSchema,
    size: 1,
    deadlineMs: 30_000,
    memoryMb: 600,
    maxJobs: 100,
    ...change,
  })
  pools.push(pool)
  return pool
}

async function pidOf(pool: LimitedPool<Job, Result>): Promise<number> {
  const outcome = await pool.run({ do: 'answer' })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.result.pid
}

/** A zombie that nobody has reaped yet counts as gone. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

function markerFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'marker')
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a job that misbehaves', () => {
  test('ends at the deadline when it loops for ever, and is not tried again', async () => {
    const pool = misbehavingPool({ deadlineMs: 300 })
    expect(await pool.run({ do: 'loop' })).toEqual({ kind: 'deadline' })
  })

  test('is killed when it eats more memory than allowed', async () => {
    const pool = misbehavingPool({ memoryMb: 200 })
    expect(await pool.run({ do: 'eat-memory' })).toEqual({ kind: 'memory' })
  })

  test('is reported as crashed when it crashes twice', async () => {
    expect(await misbehavingPool().run({ do: 'segfault' })).toEqual({ kind: 'crashed', why: 'SIGSEGV' })
  })

  test('is done when only the first attempt crashed', async () => {
    const marker = markerFile()
    const outcome = await misbehavingPool().run({ do: 'segfault-once', marker })
    expect(outcome).toMatchObject({ kind: 'done', result: { text: 'second time' } })
    expect(existsSync(marker)).toBe(true)
  })

  test('is reported as crashed when a library threw, because its state is unknown', async () => {
    const outcome = await misbehavingPool().run({ do: 'throw' })
    expect(outcome).toEqual({ kind: 'crashed', why: 'TypeError: a library broke' })
  })

  test.each(['answer-nonsense', 'write-garbage'])(
    'cannot harm the server with its answer: %s',
    async (job) => {
      const pool = misbehavingPool()
      expect(await pool.run({ do: job })).toMatchObject({ kind: 'crashed' })
      expect(await pool.run({ do: 'answer' })).toMatchObject({ kind: 'done' })
    },
  )

  test('may refuse, and the same child does the next one', async () => {
    const pool = misbehavingPool()
    const before = await pidOf(pool)
    expect(await pool.run({ do: 'refuse' })).toEqual({ kind: 'refused', why: 'not today' })
    expect(await pidOf(pool)).toBe(before)
  })

  test('is refused when it does not match the schema of the program', async () => {
    expect(await misbehavingPool().run({ do: 'fly' })).toMatchObject({ kind: 'refused' })
  })
})

describe('children', () => {
  test('are not started before there is work', () => {
    const pool = misbehavingPool({ program: new URL('./testPrograms/missing.ts', import.meta.url) })
    expect(pool).toBeDefined()
  })

  test('whose program does not exist make the job crash instead of hanging', async () => {
    const pool = misbehavingPool({ program: new URL('./testPrograms/missing.ts', import.meta.url) })
    expect(await pool.run({ do: 'answer' })).toEqual({ kind: 'crashed', why: 'exit code 1' })
  })

  test('see nothing of the environment of the server', async () => {
    process.env.SANDBOX_TEST_SECRET = 'geheim'
    const outcome = await misbehavingPool({ env: { TESSDATA_PREFIX: '/x' } }).run({ do: 'environment' })
    expect(outcome).toMatchObject({ kind: 'done', result: { text: 'OMP_THREAD_LIMIT TESSDATA_PREFIX' } })
    delete process.env.SANDBOX_TEST_SECRET
  })

  test('know the settings that their pool was made with', async () => {
    const outcome = await misbehavingPool({ settings: { town: 'Musterstadt' } }).run({ do: 'settings' })
    expect(outcome).toMatchObject({ kind: 'done', result: { text: 'Musterstadt' } })
  })

  test('are replaced after the agreed number of jobs', async () => {
    const pool = misbehavingPool({ maxJobs: 2 })
    const [first, second, third] = [await pidOf(pool), await pidOf(pool), await pidOf(pool)]
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    await until(() => !isRunning(first))
  })

  test('are as many as allowed and no more', async () => {
    const pool = misbehavingPool({ size: 2 })
    const pids = await Promise.all(Array.from({ length: 6 }, () => pidOf(pool)))
    expect(new Set(pids).size).toBe(2)
  })

  test('with nothing to do are ended', async () => {
    const pool = misbehavingPool({ idleMs: 50 })
    const pid = await pidOf(pool)
    await until(() => !isRunning(pid))
    expect(await pidOf(pool)).not.toBe(pid)
  })

  test('that died while resting are replaced without using up an attempt', async () => {
    const pool = misbehavingPool()
    const pid = await pidOf(pool)
    process.kill(pid, 'SIGKILL')
    await until(() => !isRunning(pid))
    expect(await pidOf(pool)).not.toBe(pid)
  })

  test('are gone after close, and a job still running ends', async () => {
    const pool = misbehavingPool({ size: 2 })
    const pid = await pidOf(pool)
    const running = pool.run({ do: 'wait' })
    await pool.close()
    expect(await running).toMatchObject({ kind: 'crashed' })
    expect(isRunning(pid)).toBe(false)
    expect(await pool.run({ do: 'answer' })).toMatchObject({ kind: 'crashed' })
  })

  test('end by themselves when the server is killed, even in the middle of an endless loop', async () => {
    const program = fileURLToPath(new URL('./testPrograms/dyingParent.ts', import.meta.url))
    const parent = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [firstOutput] = await once(parent.stdout, 'data')
    const childPid = Number(String(firstOutput).trim())
    expect(isRunning(childPid)).toBe(true)
    parent.kill('SIGKILL')
    await until(() => !isRunning(childPid))
  })
})

describe('a signal', () => {
  test('stops a job that is running and kills its child', async () => {
    const pool = misbehavingPool()
    const pid = await pidOf(pool)
    const abort = new AbortController()
    const marker = markerFile()
    const running = pool.run({ do: 'loop', marker }, { signal: abort.signal })
    await until(() => existsSync(marker))
    abort.abort(new Error('no longer wanted'))
    await expect(running).rejects.toThrow('no longer wanted')
    await until(() => !isRunning(pid))
    expect(await pool.run({ do: 'answer' })).toMatchObject({ kind: 'done' })
  })

  test('stops a job that is still waiting, and the others keep their turn', async () => {
    const pool = misbehavingPool()
    const abort = new AbortController()
    const blocking = new AbortController()
    const first = pool.run({ do: 'wait' }, { signal: blocking.signal })
    const second = pool.run({ do: 'answer' }, { signal: abort.signal })
    const third = pool.run({ do: 'answer' })
    abort.abort(new Error('second'))
    await expect(second).rejects.toThrow('second')
    blocking.abort(new Error('first'))
    await expect(first).rejects.toThrow('first')
    expect(await third).toMatchObject({ kind: 'done' })
  })
})
