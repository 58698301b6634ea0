import { setTimeout as pause } from 'node:timers/promises'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import type { KeptPromise } from '../town/promise.ts'
import { asking } from '../town/town.ts'
import { freezeDatabase } from './disturb.ts'
import { setUpHouse } from './house.ts'
import { judgeRobots } from './judgeRobots.ts'
import { addCases, settle } from './robotRounds.ts'

/** Enough that runs are under way when the database goes and long after it is back. */
const CASES = 60
const AWAY_MS = 30_000
const SLOWNESS_MS = 300
const LOOK_EVERY_MS = 100
const PATIENCE_MS = 60_000

/** The database is silent for half a minute in the middle of runs: no answer, no refusal, as behind a dead switch. */
export async function runOutage({
  random,
  say,
}: {
  readonly random: () => number
  readonly say: (line: string) => void
}): Promise<readonly KeptPromise[]> {
  const house = await setUpHouse()
  const cashbook = await startCashbook({ trouble: () => pause(random() * SLOWNESS_MS) })
  try {
    const cases = await addCases(house, cashbook, CASES)
    const giveUpAt = Date.now() + PATIENCE_MS
    while (cashbook.bookings().length < CASES / 2 && Date.now() < giveUpAt) await pause(LOOK_EVERY_MS)
    const before = cashbook.bookings().length
    const asleep = await freezeDatabase(house, AWAY_MS)
    const during = cashbook.bookings().length - before
    await settle(house)
    const judged = await asking(house, (db) => judgeRobots(db, cashbook.bookings(), cases))
    const seconds = AWAY_MS / 1_000
    say(
      `Robots, database away for ${seconds} s: ${asleep} processes of it frozen, ${during} effects ended meanwhile, ${cashbook.bookings().length} in the end, ${judged.found} of them found done after an interruption.`,
    )
    const stopped = { name: 'every worker ends when it is asked to', failures: await house.stop() }
    const isAway = {
      name: 'the database was away while robots ran',
      failures: asleep > 0 && before > 0 ? [] : ['it was not'],
    }
    return [...judged.promises, stopped, isAway]
  } finally {
    await house.end()
    await cashbook.stop()
  }
}
