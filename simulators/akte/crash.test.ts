import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startAkte } from './startAkte.ts'
import { deliverTo, order, type TestFolders, testAkte, testFolders } from './testing.ts'

const main = new URL('./main.ts', import.meta.url).pathname

describe('after a crash', () => {
  test('an order whose sidecar was claimed and whose payload was not is finished', async () => {
    const { akte, folders, deliver } = await testAkte()
    const given = order()
    await deliver(given)
    await move(folders, `in/${given.orderId}.xml`, `work/${given.orderId}.xml`)
    await akte.settle()
    expect(await akte.inventory()).toMatchObject([{ orderId: given.orderId, sha256: given.sha256 }])
  })

  test.each(['done', 'work'])(
    'an order that was stored but not acknowledged (payload in %s) is acknowledged once',
    async (place) => {
      const { akte, folders, deliver } = await testAkte()
      const given = order()
      await deliver(given)
      await akte.settle()
      await rm(join(folders.hotFolder, 'done', `${given.orderId}.ok.xml`))
      await move(folders, `done/${given.orderId}.xml`, `work/${given.orderId}.xml`)
      await move(folders, `done/${given.orderId}.pdf`, `${place}/${given.orderId}.pdf`)
      await akte.settle()
      expect(await readdir(join(folders.hotFolder, 'done'))).toContain(`${given.orderId}.ok.xml`)
      expect(await akte.inventory()).toHaveLength(1)
    },
  )

  test('a half-copied payload in the store is cleared away', async () => {
    const folders = await testFolders()
    await mkdir(join(folders.store, 'incoming', 'half'), { recursive: true })
    const akte = await startAkte({ ...folders, mode: 'manual' })
    onTestFinished(() => akte.stop())
    expect(await readdir(join(folders.store, 'incoming'))).toEqual([])
  })

  test('between trace and removal of a withdrawn document, the next start removes it', async () => {
    const { akte, folders, deliver, withdraw } = await testAkte()
    const given = order()
    await deliver(given)
    await akte.settle()
    const kept = join(folders.store, 'kept')
    await rename(join(folders.store, 'documents', given.orderId), kept)
    await withdraw(given.orderId)
    await akte.settle()
    await rename(kept, join(folders.store, 'documents', given.orderId))
    const restarted = await startAkte({ ...folders, mode: 'manual' })
    onTestFinished(() => restarted.stop())
    expect(await restarted.inventory()).toEqual([])
  })
})

describe('killed with SIGKILL at any moment', () => {
  test('every order is filed exactly once and acknowledged', { timeout: 120_000 }, async () => {
    const folders = await testFolders()
    const deliver = deliverTo(folders)
    const orders = Array.from({ length: 40 }, () => order())
    let akte = await start(folders)
    for (const given of orders) await deliver(given)

    let killedAtWork = 0
    for (const millisecond of fc.sample(fc.nat(60), 12)) {
      await waitUntil(
        async () => (await readdir(join(folders.hotFolder, 'work'))).length > 0 || (await isIdle(folders)),
      )
      await spin(millisecond)
      await kill(akte)
      if (!(await isIdle(folders))) killedAtWork += 1
      akte = await start(folders)
    }
    await waitUntil(() => isIdle(folders))
    await kill(akte)
    expect(killedAtWork).toBeGreaterThan(0)

    const check = await startAkte({ ...folders, mode: 'manual' })
    onTestFinished(() => check.stop())
    const filed = await check.inventory()
    expect(filed.map(({ orderId, sha256 }) => `${orderId} ${sha256}`).sort()).toEqual(
      orders.map(({ orderId, sha256 }) => `${orderId} ${sha256}`).sort(),
    )
    const done = await readdir(join(folders.hotFolder, 'done'))
    expect(done.filter((name) => name.endsWith('.ok.xml'))).toHaveLength(orders.length)
    expect(await readdir(join(folders.hotFolder, 'error'))).toEqual([])
  })
})

async function start({ hotFolder, store, directory }: TestFolders): Promise<ChildProcess> {
  const args = [main, '--folder', hotFolder, '--store', store, '--directory', directory]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.stdout.resume()
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function isIdle({ hotFolder }: TestFolders): Promise<boolean> {
  const waiting = await Promise.all(['in', 'work'].map((name) => readdir(join(hotFolder, name))))
  return waiting.flat().length === 0
}

async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets a random moment pass, so that kills land at different places. */
async function spin(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  await waitUntil(async () => performance.now() >= end)
}

async function move({ hotFolder }: TestFolders, from: string, to: string): Promise<void> {
  await rename(join(hotFolder, from), join(hotFolder, to))
}
