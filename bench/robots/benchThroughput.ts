import { addItem, type Database, setSystem, sql } from '@amtsbote/server'
import { startCashbook } from '@amtsbote/simulators/cashbook'
import { treeCpuSeconds } from '../measuring/cpu.ts'
import type { Table } from '../measuring/table.ts'
import { addItems, addRobots, claimer, clear, commits, settleTable } from './queue.ts'
import { pause, postmasterOf, startWorkers, type WorkerPlaces } from './workers.ts'

const WORKERS = [1, 2, 4] as const
const QUEUE_SECONDS = 10
const ROBOTS = 8
const RUNS = 60
const IDLE_SECONDS = 30
const LOOK_EVERY_MS = 100
/** A connection tells its statistics after 10 s without work at the latest: what was before must not be counted. */
const SETTLE_MS = 12_000
/** The row of the only robot was locked by another claim. */
const MISSED_MS = 5

/** How fast items go through the queue alone, by how many workers, with one robot and with several. */
export async function benchQueue(db: Database, items: number): Promise<Table> {
  const several = Array.from({ length: ROBOTS }, (_, index) => `robot-${index}`)
  const rows: string[][] = []
  for (const robots of [['robot-0'], several]) {
    await addRobots(db, robots)
    await addItems(db, robots, { count: items })
    await settleTable(db)
    const perSecond: string[] = []
    for (const workers of WORKERS) {
      const until = performance.now() + QUEUE_SECONDS * 1_000
      let done = 0
      const work = async () => {
        const claim = claimer(db, robots)
        while (performance.now() < until)
          if ((await claim()).found) done += 1
          else await pause(MISSED_MS)
      }
      await Promise.all(Array.from({ length: workers }, work))
      perSecond.push((done / QUEUE_SECONDS).toFixed(0))
    }
    rows.push([`${robots.length} robots`, ...perSecond])
    await clear(db)
  }
  return {
    title: `Items a second through the queue alone (${items} waiting)`,
    columns: ['queue', ...WORKERS.map((workers) => `${workers} claiming`)],
    rows,
    notes: [
      'Claim and end of an item without a run. Claims of one robot are made one after the other, under the lock of its row: more claimers help with several robots only. Runs of robots take seconds.',
    ],
  }
}

/** Whole runs: each in a process of its own, with an effect that is proven in the practice cash book. */
export async function benchRuns(db: Database, places: WorkerPlaces): Promise<Table> {
  const cashbook = await startCashbook()
  const rows: string[][] = []
  try {
    for (const workers of WORKERS) {
      const running = await startWorkers(places, workers)
      await setSystem(db, { id: 'cashbook', address: `${cashbook.address}/` })
      await sql`update robot set at_most = 64`.execute(db)
      for (let run = 0; run < RUNS; run += 1) {
        const input = { caseNumber: `B-${workers}-${run}`, fees: [{ cents: 500, text: 'Beglaubigung' }] }
        await addItem(db, { robot: 'book-fees', input, origin: 'program:bench' })
      }
      const cpu = treeCpuSeconds(process.pid)
      const start = performance.now()
      while ((await unfinished(db)) > 0) await pause(LOOK_EVERY_MS)
      const seconds = (performance.now() - start) / 1_000
      const perRun = ((treeCpuSeconds(process.pid) - cpu) / RUNS) * 1_000
      rows.push([String(workers), (RUNS / seconds).toFixed(1), perRun.toFixed(0)])
      await running.stop()
      await sql`delete from work_item where state = 'done'`.execute(db)
    }
  } finally {
    await cashbook.stop()
  }
  return {
    title: `Whole runs (${RUNS} of one effect each, two places a worker)`,
    columns: ['workers', 'runs/s', 'CPU ms a run, without the database'],
    rows,
    notes: [
      'Every run is a process of its own: start of Node, import of the robot, effect, proof, end. On a machine with few cores more workers only share them.',
    ],
  }
}

/** What workers cost that have nothing to do. */
export async function benchIdle(db: Database, places: WorkerPlaces): Promise<Table> {
  const rows: string[][] = []
  for (const workers of [1, 4]) {
    const running = await startWorkers(places, workers)
    await pause(SETTLE_MS)
    const postmaster = postmasterOf(places.dataFolder)
    const cpu = () => ({
      workers: running.pids.reduce((sum, pid) => sum + treeCpuSeconds(pid), 0),
      database: treeCpuSeconds(postmaster),
    })
    const [before, commitsBefore] = [cpu(), await commits(db)]
    await pause(IDLE_SECONDS * 1_000)
    const [after, commitsAfter] = [cpu(), await commits(db)]
    await running.stop()
    rows.push([
      String(workers),
      ((commitsAfter - commitsBefore) / IDLE_SECONDS).toFixed(1),
      (((after.workers - before.workers) / IDLE_SECONDS / workers) * 1_000).toFixed(1),
      (((after.database - before.database) / IDLE_SECONDS) * 1_000).toFixed(1),
    ])
  }
  return {
    title: `Idle workers (${IDLE_SECONDS} s, nothing waits)`,
    columns: ['workers', 'transactions/s', 'CPU ms/s of each worker', 'CPU ms/s of PostgreSQL'],
    rows,
    notes: [
      'Looks for items twice a second, beats and looks for the dead every 3 s, schedules every 2 s, folders every 1 s.',
    ],
  }
}

async function unfinished(db: Database): Promise<number> {
  const rows = await db.selectFrom('work_item').select('id').where('state', '<>', 'done').execute()
  return rows.length
}
