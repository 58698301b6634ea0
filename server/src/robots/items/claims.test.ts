import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#identifiers'
import { testDatabase } from '#testing'
import { claimItem } from './index.ts'

const database = testDatabase()
const FLOOD = 2_000

beforeEach(async () => {
  await sql`truncate robot, work_item cascade`.execute(database.db)
  await addRobots({ flooding: 100, quiet: 1, other: 1 })
})

describe('a robot that floods its queue', () => {
  test('is served in turn with the others', async () => {
    await addItems('flooding', FLOOD)
    await addItems('quiet', 3)
    await addItems('other', 2)
    const order = await claims(9)
    expect(order.slice(0, 6).filter((robot) => robot === 'flooding')).toHaveLength(2)
    expect(order.filter((robot) => robot === 'quiet')).toHaveLength(3)
    expect(order.filter((robot) => robot === 'other')).toHaveLength(2)
  })

  test('with urgent items comes first, but starves nobody who has waited for a minute', async () => {
    await addItems('flooding', FLOOD, { priority: 0 })
    await addItems('quiet', 2)
    expect(await claims(5)).toEqual(Array.from({ length: 5 }, () => 'flooding'))
    await sql`update work_item set created_at = now() - interval '2 minutes' where robot = 'quiet'`.execute(
      database.db,
    )
    // Served once, it waits its minute again.
    expect(await claims(3)).toEqual(['quiet', 'flooding', 'flooding'])
    await sql`update robot set served_at = now() - interval '2 minutes' where id = 'quiet'`.execute(
      database.db,
    )
    expect(await claims(2)).toEqual(['quiet', 'flooding'])
  })

  test('takes no more places than it may, so that others find some', async () => {
    await sql`update robot set at_most = 2 where id = 'flooding'`.execute(database.db)
    await addItems('flooding', FLOOD, { priority: 0 })
    await addItems('quiet', 1)
    expect(await claims(4, { finish: false })).toEqual(['flooding', 'flooding', 'quiet', null])
  })
})

test('within a robot the urgent come first, then the earlier due, and nothing before it is due', async () => {
  const day = 86_400_000
  const ids = {
    tomorrow: await addItems('quiet', 1, { priority: 0, dueAt: new Date(Date.now() + day) }),
    normal: await addItems('quiet', 1, { dueAt: new Date(Date.now() - day) }),
    earlier: await addItems('quiet', 1, { dueAt: new Date(Date.now() - 2 * day) }),
    low: await addItems('quiet', 1, { priority: 2 }),
    urgent: await addItems('quiet', 1, { priority: 0 }),
  }
  const order: (string | undefined)[] = []
  for (let claim = 0; claim < 5; claim += 1) order.push((await claimOne())?.id)
  expect(order).toEqual([ids.urgent, ids.earlier, ids.normal, ids.low, undefined])
})

test('many who claim at once get every item once', async () => {
  await addItems('flooding', 60)
  const claimed: string[] = []
  const claimAll = async () => {
    for (let misses = 0; misses < 50; ) {
      const item = await claimOne({ finish: false })
      if (item) claimed.push(item.id)
      // The robot's row was locked by another claim: passed over, not waited for.
      else misses += 1
    }
  }
  await Promise.all(Array.from({ length: 6 }, claimAll))
  expect(new Set(claimed).size).toBe(claimed.length)
  expect(claimed.length).toBe(60)
})

async function addRobots(limits: Readonly<Record<string, number>>): Promise<void> {
  for (const [id, atMost] of Object.entries(limits))
    await sql`insert into robot (id, title, release, description, systems, needs, at_most, registered_at)
      values (${id}, ${id}, '1', '{}', '{}', '{}', ${atMost}, now())`.execute(database.db)
}

/** @returns the id of the last */
async function addItems(
  robot: string,
  count: number,
  { priority = 1, dueAt = new Date(0) }: { readonly priority?: number; readonly dueAt?: Date } = {},
): Promise<string> {
  const ids = Array.from({ length: count }, () => newId<string>())
  await sql`insert into work_item (id, robot, state, priority, due_at, input, origin)
    select id, ${robot}, 'queued', ${priority}::smallint, ${dueAt}::timestamptz, '{}', 'program:test'
    from unnest(${sql.val(ids)}::uuid[]) as id`.execute(database.db)
  return ids.at(-1) ?? ''
}

async function claims(count: number, options = { finish: true }): Promise<(string | null)[]> {
  const order: (string | null)[] = []
  for (let claim = 0; claim < count; claim += 1) order.push((await claimOne(options))?.robot ?? null)
  return order
}

async function claimOne({ finish } = { finish: true }) {
  const inDevelopment = new Map(['flooding', 'quiet', 'other'].map((id) => [id, '1']))
  const claimant = { workerId: newId<string>(), inDevelopment, capabilities: [], leaseMs: 600_000 }
  const item = await claimItem(database.db, claimant, new AbortController().signal)
  if (item && finish)
    await sql`update work_item set state = 'done', worker = null, slot = null, lease_until = null where id = ${item.id}`.execute(
      database.db,
    )
  return item
}
