import { claimItem, type Database, newId, sql } from '@amtsbote/server'

/** No robot of the bench runs into its bound: what is measured is the queue. */
const AT_MOST = 1_000
const LEASE_MS = 600_000

/** Makes robots without code: items for them can be claimed, but not run. */
export async function addRobots(db: Database, ids: readonly string[]): Promise<void> {
  await sql`insert into robot (id, title, release, description, systems, needs, at_most, registered_at)
    select id, id, 'bench', '{"trigger": {"kind": "manual"}}', '{}', '{}', ${AT_MOST}, now()
    from unnest(${sql.val([...ids])}::text[]) as id on conflict do nothing`.execute(db)
}

/** Lets items wait, spread evenly over some robots, due now or later. */
export async function addItems(
  db: Database,
  robots: readonly string[],
  options: { readonly count: number; readonly dueInHours?: number },
): Promise<void> {
  const { count, dueInHours = 0 } = options
  await sql`insert into work_item (id, robot, state, priority, due_at, business_key, input, origin)
    select gen_random_uuid(), (${sql.val([...robots])}::text[])[1 + number % ${robots.length}::int], 'queued',
      number % 3, now() + ${dueInHours} * interval '1 hour' - random() * interval '1 minute',
      gen_random_uuid()::text, '{"caseNumber": "2026-17", "fees": [{"cents": 500, "text": "Beglaubigung"}]}', 'program:bench'
    from generate_series(1, ${count}::int) as number`.execute(db)
}

/** After so many new rows: as the database does by itself a little later. */
export async function settleTable(db: Database): Promise<void> {
  await sql`vacuum (analyze) work_item`.execute(db)
}

/** Removes everything that was measured. */
export async function clear(db: Database): Promise<void> {
  await sql`truncate robot, work_item, run cascade`.execute(db)
}

/** Claims for some robots as one worker would. @returns a function that claims once and ends the item at once */
export function claimer(db: Database, robots: readonly string[]): () => Promise<Claim> {
  const claimant = {
    workerId: newId<string>(),
    inDevelopment: new Map(robots.map((robot) => [robot, 'bench'])),
    capabilities: [],
    leaseMs: LEASE_MS,
  }
  return async () => {
    const start = performance.now()
    const item = await claimItem(db, claimant, new AbortController().signal)
    const milliseconds = performance.now() - start
    if (item)
      await sql`update work_item set state = 'done', worker = null, slot = null, lease_until = null, ended_at = now()
        where id = ${item.id}`.execute(db)
    return { milliseconds, found: item !== null }
  }
}

/** How long a claim took, and whether there was an item. */
export interface Claim {
  readonly milliseconds: number
  readonly found: boolean
}

/** Transactions that this database has committed so far. */
export async function commits(db: Database): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db)
  const { rows } = await sql<{ count: number }>`
    select xact_commit::float8 as count from pg_stat_database where datname = current_database()`.execute(db)
  return rows[0]?.count ?? Number.NaN
}
