import { addItem, type Database, newId, setSystem } from '@amtsbote/server'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import { median } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { pause, startWorkers, type WorkerPlaces } from './workers.ts'

const ROUNDS = 8
const LOOK_EVERY_MS = 100

/** How long a killed worker is believed to live, and how long until another one goes on. */
export async function benchTakeover(db: Database, places: WorkerPlaces): Promise<Table> {
  const shown: number[] = []
  const begun: number[] = []
  const hold = Promise.withResolvers<void>()
  const cashbook = await startCashbook({
    // The first worker never hears an answer; the second finds the booking or books.
    trouble: (moment) =>
      moment === 'before' && shown.length === begun.length ? hold.promise : Promise.resolve(),
  })
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = await startWorkers(places, 1)
      await setSystem(db, { id: 'cashbook', address: `${cashbook.address}/` })
      const input = { caseNumber: `T-${newId()}`, fees: [{ cents: 500, text: 'Beglaubigung' }] }
      const { id } = await addItem(db, { robot: 'book-fees', input, origin: 'program:bench' })
      await itemStands(db, id, ({ state }) => state === 'running')
      const second = await startWorkers(places, 1)
      // Somewhere between two beats and two looks, as a power cut would come.
      await pause(Math.random() * 3_000)
      const diedAt = performance.now()
      for (const pid of first.pids) process.kill(pid, 'SIGKILL')
      await itemStands(db, id, ({ state }) => state === 'queued')
      shown.push((performance.now() - diedAt) / 1_000)
      await itemStands(db, id, ({ attempt }) => attempt === 2)
      begun.push((performance.now() - diedAt) / 1_000)
      await second.stop()
      await db.deleteFrom('work_item').where('id', '=', id).execute()
    }
  } finally {
    hold.resolve()
    await cashbook.stop()
  }
  const row = (name: string, seconds: readonly number[]) => [
    name,
    median(seconds).toFixed(1),
    Math.max(...seconds).toFixed(1),
  ]
  return {
    title: `A worker killed with kill -9 in the middle of a run (${ROUNDS} times, lease 15 s)`,
    columns: ['seconds until', 'median', 'longest'],
    rows: [
      row('the item is no longer shown as running', shown),
      row('another worker goes on with it', begun),
    ],
    notes: [
      'Promised: 15 s and 30 s. Both follow from the settings: lease, next look of a living worker, pause of 5 s.',
    ],
  }
}

async function itemStands(
  db: Database,
  id: string,
  is: (item: { readonly state: string; readonly attempt: number }) => boolean,
): Promise<void> {
  for (;;) {
    const query = db.selectFrom('work_item').select(['state', 'attempt']).where('id', '=', id)
    if (is(await query.executeTakeFirstOrThrow())) return
    await pause(LOOK_EVERY_MS)
  }
}
