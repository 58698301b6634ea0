import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { withLock } from './lock.ts'

const PROGRAM = fileURLToPath(new URL('../testPrograms/holdLock.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lock '))
const path = join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true }))

describe('the lock of a cluster', () => {
  test('is held by one at a time, in one process too', async () => {
    let inside = 0
    const most = await Promise.all(
      Array.from({ length: 8 }, () =>
        withLock(path, async () => {
          inside += 1
          await new Promise(setImmediate)
          const seen = inside
          inside -= 1
          return seen
        }),
      ),
    )
    expect(most).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('is held by a living process and ends with a killed one', async () => {
    const holder = spawn(process.execPath, [PROGRAM, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    let entered = false
    const waiting = withLock(path, async () => {
      entered = true
    })
    // The first try is made at once.
    await new Promise(setImmediate)
    expect(entered).toBe(false)
    holder.kill('SIGKILL')
    await waiting
    expect(entered).toBe(true)
  })

  test('is held on a file that others left empty', async () => {
    const empty = join(folder, 'empty')
    writeFileSync(empty, '')
    expect(await withLock(empty, async () => 'entered')).toBe('entered')
  })

  test('is free again when the work under it failed', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space')
    expect(await withLock(path, async () => 'entered')).toBe('entered')
  })

  test('that is no lock but a file of somebody else is left alone', async () => {
    const letter = join(folder, 'letter')
    writeFileSync(letter, 'precious '.repeat(100))
    await expect(withLock(letter, async () => {})).rejects.toMatchObject({ code: 'AB-0301' })
    expect(readFileSync(letter, 'utf8')).toBe('precious '.repeat(100))
  })

  test('that cannot be written says where', async () => {
    await expect(withLock(join(folder, 'missing', 'lock'), async () => {})).rejects.toMatchObject({
      code: 'AB-0301',
      detail: expect.stringContaining('missing'),
    })
  })
})
