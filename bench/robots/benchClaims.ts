import type { Database } from '@amtsbote/server'
import { quantile } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { addItems, addRobots, type Claim, claimer, clear, settleTable } from './queue.ts'

const MANY_ROBOTS = 50
/** Claims before anything is counted: connections, plans and caches. */
const WARM_UP = 200
/** An almost empty queue is filled up again when it has run dry. */
const ALMOST_EMPTY = 10

/** What a claim costs, however much waits: claims from both queues in turn, in the same database. */
export async function benchClaims(
  db: Database,
  { items, claims, say }: { items: number; claims: number; say: (line: string) => void },
): Promise<Table> {
  const many = Array.from({ length: MANY_ROBOTS }, (_, index) => `many-${index}`)
  await addRobots(db, ['empty', 'deep', 'later', ...many])
  const rows: string[][] = []
  const baseline = await alternate(claims, { empty: almostEmpty(db, 'empty') })
  rows.push(row('almost empty, nothing else in the table', baseline.empty))
  say('filling')
  await addItems(db, ['deep'], { count: items })
  await addItems(db, ['later'], { count: items, dueInHours: 24 })
  await settleTable(db)
  const both = {
    empty: almostEmpty(db, 'empty'),
    deep: claimer(db, ['deep']),
    later: almostEmpty(db, 'later'),
  }
  const beside = await alternate(claims, both)
  const against = (queue: readonly Claim[]) => (p99(queue) / p99(beside.empty)).toFixed(2)
  rows.push(row('almost empty, the two below beside it', beside.empty, '1.00'))
  rows.push(row(`${items} waiting`, beside.deep, against(beside.deep)))
  rows.push(row(`${items} that are due tomorrow, few now`, beside.later, against(beside.later)))
  await clear(db)
  await addRobots(db, ['empty', ...many])
  await addItems(db, many, { count: items })
  await settleTable(db)
  const spread = await alternate(claims, { empty: almostEmpty(db, 'empty'), many: claimer(db, many) })
  const ratio = (p99(spread.many) / p99(spread.empty)).toFixed(2)
  rows.push(row(`${items} waiting for ${MANY_ROBOTS} robots, one worker serves all`, spread.many, ratio))
  await clear(db)
  return {
    title: `Claims of robots (${claims} of each queue, in turn)`,
    columns: ['queue', 'p50 ms', 'p99 ms', 'p99 against the almost empty one beside it'],
    rows,
    notes: [
      'One claim: the transaction that finds the item, takes the lease, raises the attempt in the journal. Embedded PostgreSQL, fsync on.',
      'The queue is one index look for each robot and priority; that is why many robots cost more than many items.',
    ],
  }
}

function almostEmpty(db: Database, robot: string): () => Promise<Claim> {
  const claim = claimer(db, [robot])
  return async () => {
    const first = await claim()
    if (first.found) return first
    await addItems(db, [robot], { count: ALMOST_EMPTY })
    return claim()
  }
}

/** The queues in turn, so that whatever else happens on the machine happens to all of them. */
async function alternate<Name extends string>(
  claims: number,
  queues: Readonly<Record<Name, () => Promise<Claim>>>,
): Promise<Record<Name, Claim[]>> {
  const names = Object.keys(queues) as Name[]
  const measured = Object.fromEntries(names.map((name) => [name, [] as Claim[]])) as Record<Name, Claim[]>
  for (let round = -WARM_UP; round < claims; round += 1) {
    for (const name of names) {
      const claim = await queues[name]()
      if (!claim.found) throw new Error(`the queue ${name} ran dry`)
      if (round >= 0) measured[name].push(claim)
    }
  }
  return measured
}

const times = (claims: readonly Claim[]) => claims.map(({ milliseconds }) => milliseconds)
const p99 = (claims: readonly Claim[]) => quantile(times(claims), 0.99)

function row(name: string, claims: readonly Claim[], ratio = ''): string[] {
  return [name, quantile(times(claims), 0.5).toFixed(2), p99(claims).toFixed(2), ratio]
}
