import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { damage, oddities } from '@amtsbote/simulators/damage'
import { loadTruth, townFolder } from '@amtsbote/simulators/musterstadt'
import type { KeptPromise } from '../town/promise.ts'
import { asking, isSettled, setUpTown, type Town } from '../town/town.ts'
import { type Footprint, footprintOf, widest } from './footprint.ts'
import { judgeAnswers } from './judgeAnswers.ts'

/** The longest that one file may take is its deadline, tried twice; many at once wait for each other. */
const SETTLE_LIMIT_MS = 1_800_000
const LOOK_EVERY_MS = 500

/** What came of a folder of damaged files. */
export interface DamageVerdict {
  readonly files: number
  readonly outcomes: string
  readonly footprint: Footprint
  readonly promises: readonly KeptPromise[]
}

/** Puts `count` damaged files into the watched folder of one server and looks at every answer. */
export async function runDamage(options: {
  readonly random: () => number
  readonly count: number
}): Promise<DamageVerdict> {
  const files = await damagedFiles(options)
  const town = await setUpTown()
  try {
    town.start('server one')
    town.start('e-file')
    for (const [name, bytes] of files) await town.deliver(name, bytes)
    const { footprint, settled } = await watch(town, files.size)
    const survived = town.processes.get('server one')?.exitCode === null
    const judged = await asking(town, (db) => judgeAnswers({ db, town, files, footprint, settled, survived }))
    return { files: files.size, footprint, ...judged }
  } finally {
    await town.end()
  }
}

/** All oddities that fit, then documents of the town, each spoilt once. */
async function damagedFiles({
  random,
  count,
}: {
  readonly random: () => number
  readonly count: number
}): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map([...(await oddities())].slice(0, count))
  const sound = (await loadTruth(townFolder)).map(({ file }) => file)
  for (let number = 0; files.size < count; number += 1) {
    const file = sound[Math.floor(random() * sound.length)] as string
    const bytes = await readFile(join(townFolder, 'documents', file))
    files.set(`beschädigt ${number} ${file}`, damage(bytes, random))
  }
  return files
}

async function watch(town: Town, files: number): Promise<{ footprint: Footprint; settled: boolean }> {
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS
  let footprint: Footprint = { serverMegabytes: 0, childMegabytes: 0 }
  while (Date.now() < giveUpAt) {
    footprint = widest(footprint, footprintOf(town))
    if (await isSettled(town, files)) return { footprint, settled: true }
    await pause(LOOK_EVERY_MS)
  }
  return { footprint, settled: false }
}
