import { setTimeout as pause } from 'node:timers/promises'
import { addItem, type Database, setSystem } from '@amtsbote/server'
import { type Cashbook, startCashbook } from '@amtsbote/simulators/cashbook'
import type { KeptPromise } from '../town/promise.ts'
import { asking } from '../town/town.ts'
import { freezeOne, killOne } from './disturb.ts'
import { type RobotHouse, setUpHouse } from './house.ts'
import { type Case, judgeRobots } from './judgeRobots.ts'

/** Enough that runs are under way during all kills of a round, however fast the machine. */
const CASES_PER_KILL = 2
const FEES = 4
const KILLS_PER_ROUND = 100
const PAUSE_MIN_MS = 100
const PAUSE_MAX_MS = 2_000
/** The cash book takes its time before and after it writes, so that kills fall between the two. */
const SLOWNESS_MS = 150
const LOOK_EVERY_MS = 500
/** Above the longest pause before a retry (10 min): what was killed again and again on a busy machine waits that long. */
const SETTLE_LIMIT_MS = 1_200_000

/** Runs rounds of robots until `kills` processes were killed, one worker frozen in each; then the promises are checked. */
export async function runRobots(options: {
  readonly random: () => number
  readonly kills: number
  readonly say: (line: string) => void
}): Promise<readonly KeptPromise[]> {
  const { random, kills, say } = options
  const promises: KeptPromise[] = []
  for (let done = 0, round = 1; done < kills; round += 1) {
    const wanted = Math.min(kills - done, KILLS_PER_ROUND)
    const verdict = await runRound(random, wanted)
    done += wanted
    promises.push(...verdict.promises)
    say(`Robots, run ${round}: ${verdict.said}`)
  }
  return promises
}

async function runRound(random: () => number, kills: number) {
  const house = await setUpHouse()
  const slow = () => pause(random() * SLOWNESS_MS)
  const cashbook = await startCashbook({ trouble: slow })
  try {
    const cases = await addCases(house, cashbook, kills * CASES_PER_KILL)
    house.revive()
    const { killed, asleep } = await disturb(house, random, kills)
    await settle(house)
    const judged = await asking(house, (db) => judgeRobots(db, cashbook.bookings(), cases))
    const counts = [...Map.groupBy(killed, (kind) => kind)].map(([kind, all]) => `${kind} ${all.length}`)
    const said = `${killed.length} kills (${counts.join(', ')}), ${asleep} processes frozen and woken, ${cashbook.bookings().length} effects, ${judged.found} of them found done after an interruption.`
    const stopped = { name: 'every worker ends when it is asked to', failures: await house.stop() }
    return { said, promises: [...judged.promises, stopped] }
  } finally {
    await house.end()
    await cashbook.stop()
  }
}

/** Starts the workers and lets cases wait for them. */
export async function addCases(house: RobotHouse, cashbook: Cashbook, count: number): Promise<Case[]> {
  house.revive()
  return whenUp(house, async (db) => {
    await db.selectFrom('robot').select('id').where('id', '=', 'book-fees').executeTakeFirstOrThrow()
    await setSystem(db, { id: 'cashbook', address: `${cashbook.address}/` })
    const cases: Case[] = []
    for (let index = 1; index <= count; index += 1) {
      const caseNumber = `F-${index}`
      const fees = Array.from({ length: FEES }, (_, fee) => ({ cents: 100 * index + fee, text: 'Gebühr' }))
      const input = { caseNumber, fees }
      const item = {
        robot: 'book-fees',
        input,
        origin: 'program:guarantees',
        businessKey: caseNumber,
      } as const
      const { id } = await addItem(db, item)
      cases.push({ id, caseNumber, fees })
    }
    return cases
  })
}

/** Kills at random while runs are under way; in the middle of it a worker is frozen and wakes as a zombie. */
async function disturb(house: RobotHouse, random: () => number, kills: number) {
  const killed: string[] = []
  let freezing: Promise<number> | undefined
  while (killed.length < kills) {
    await pause(PAUSE_MIN_MS + random() * (PAUSE_MAX_MS - PAUSE_MIN_MS))
    freezing ??= freezeOne(house)
    house.revive()
    const kind = killOne(house, random)
    if (kind) killed.push(kind)
    await asking(house, async () => {}).catch(() => {})
  }
  return { killed, asleep: (await freezing) ?? 0 }
}

/** Waits until nothing is queued or running; asking also brings a killed database back, as a server would. */
export async function settle(house: RobotHouse): Promise<void> {
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS
  while (Date.now() < giveUpAt) {
    house.revive()
    const open = await asking(house, (db) =>
      db.selectFrom('work_item').select('id').where('state', 'in', ['queued', 'running']).execute(),
    ).catch(() => null)
    if (open?.length === 0) return
    await pause(LOOK_EVERY_MS)
  }
}

async function whenUp<T>(house: RobotHouse, work: (db: Database) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + SETTLE_LIMIT_MS
  for (;;) {
    try {
      return await asking(house, work)
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
      await pause(LOOK_EVERY_MS)
    }
  }
}
