import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Trigger } from '@amtsbote/robot-sdk/protocol'
import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setTown } from '#calendar'
import { registerRobots } from '#catalogue'
import { claimItem, listItems } from '#items'
import { testDatabase, until } from '#testing'
import { listTriggers } from '../listTriggers.ts'
import { addWindow, parseWindow, removeWindow } from '../windows.ts'
import { fireDue } from './fireDue.ts'

const database = testDatabase()
const ROBOTS = fileURLToPath(new URL('../testPrograms/robots', import.meta.url))
const daily: Trigger = {
  kind: 'schedule',
  when: { kind: 'daily', at: ['06:30'] },
  input: {},
  slotField: 'planned',
}

beforeAll(async () => {
  await registerRobots(
    { db: database.db, now: () => new Date(), onTrouble: (_, error) => expect(error).toBe('') },
    ROBOTS,
  )
})
beforeEach(async () => {
  await sql`truncate robot_firing, robot_schedule, town_calendar, system_window, work_item cascade`.execute(
    database.db,
  )
})

describe('a schedule', () => {
  test('of a new robot begins with the next slot, and each slot adds one item with its planned time', async () => {
    await declare(daily)
    expect(await slotsAt('2026-11-23T05:00Z')).toEqual([])
    expect(await slotsAt('2026-11-23T05:29Z')).toEqual([])
    expect(await slotsAt('2026-11-23T05:30Z')).toEqual(['2026-11-23T06:30'])
    expect(await slotsAt('2026-11-23T05:31Z')).toEqual([])
    const [item] = await listItems(database.db, { limit: 10 })
    expect(item).toMatchObject({ robot: 'nightly', businessKey: 'schedule:2026-11-23T06:30' })
    expect(await inputs()).toEqual([{ planned: '2026-11-23T06:30' }])
  })

  test.each([
    { missed: 'run-once', fired: ['2026-11-26T06:30'], others: 'merged' },
    { missed: 'skip', fired: [], others: 'skipped' },
    {
      missed: 'run-all',
      fired: ['2026-11-24T06:30', '2026-11-25T06:30', '2026-11-26T06:30'],
      others: 'fired',
    },
  ] as const)(
    'after three days of downtime does what the robot says: $missed',
    async ({ missed, fired, others }) => {
      await declare({ ...daily, missed } as Trigger)
      await slotsAt('2026-11-23T12:00Z')
      expect(await slotsAt('2026-11-26T12:00Z')).toEqual(fired)
      const [line] = await listTriggers(database.db, { next: 1, last: 10 })
      expect(line?.last.map(({ outcome }) => outcome).slice(1)).toEqual([others, others])
      expect(line?.last[0]?.reason).toBe(missed === 'skip' ? 'missed' : 'late')
    },
  )

  test('decides a year of missed minutes in pieces, and the last of them stands for all', async () => {
    await declare({ ...daily, when: { kind: 'cron', expression: '* * * * *' } } as Trigger)
    await slotsAt('2026-11-23T12:00Z')
    expect(await slotsAt('2026-11-24T12:00Z')).toEqual(['2026-11-24T13:00'])
    const { rows } = await sql<{ outcome: string; count: number }>`
      select outcome, count(*)::int as count from robot_firing group by 1 order by 1`.execute(database.db)
    expect(rows).toEqual([
      { outcome: 'fired', count: 1 },
      { outcome: 'merged', count: 1439 },
    ])
  })

  test('adds nothing while the item of an earlier slot has not begun', async () => {
    await declare(daily)
    await slotsAt('2026-11-23T05:00Z')
    expect(await slotsAt('2026-11-23T05:30Z')).toHaveLength(1)
    expect(await slotsAt('2026-11-24T05:30Z')).toEqual([])
    await sql`update work_item set state = 'done'`.execute(database.db)
    expect(await slotsAt('2026-11-25T05:30Z')).toHaveLength(1)
  })

  test('that was declared anew keeps the slots that were due before', async () => {
    await declare(daily)
    await slotsAt('2026-11-23T05:00Z')
    await declare({ ...daily, when: { kind: 'daily', at: ['06:45'] } } as Trigger)
    expect(await slotsAt('2026-11-23T05:40Z')).toEqual(['2026-11-23T06:30'])
    await sql`update work_item set state = 'done'`.execute(database.db)
    expect(await slotsAt('2026-11-23T05:50Z')).toEqual(['2026-11-23T06:45'])
  })

  test('ends when the robot declares none any more', async () => {
    await declare(daily)
    await slotsAt('2026-11-23T05:00Z')
    await declare({ kind: 'manual' })
    await slotsAt('2026-11-23T05:20Z')
    expect(await slotsAt('2026-11-24T12:00Z')).toEqual([])
  })

  test('that needs working days stands still, and says so, until the calendar is set; then nothing is lost', async () => {
    await declare({ ...daily, ifClosed: 'before' } as Trigger)
    await slotsAt('2026-11-20T05:00Z')
    expect(await slotsAt('2026-11-23T05:30Z')).toEqual([])
    expect(await listTriggers(database.db, { next: 1, last: 1 })).toMatchObject([
      { trouble: 'calendar-missing' },
    ])
    await setTown(database.db, { land: 'NW', local: [], closingDays: ['11-23'] })
    expect(await slotsAt('2026-11-23T05:31Z')).toEqual(['2026-11-20T06:30'])
    expect(await listTriggers(database.db, { next: 1, last: 1 })).toMatchObject([{ trouble: null }])
  })

  test('in a maintenance window adds its item for the end of it', async () => {
    await declare(daily)
    await addWindow(database.db, {
      system: 'ledger',
      window: parseWindow('monday 05:00-08:00'),
      reason: 'Probe',
    })
    await slotsAt('2026-11-23T05:00Z')
    expect(await slotsAt('2026-11-23T05:30Z')).toHaveLength(1)
    const [item] = await listItems(database.db, { limit: 1 })
    expect(item?.dueAt).toEqual(new Date('2026-11-23T07:00Z'))
  })
})

test('nothing is claimed for a system in its maintenance window, whoever added it', async () => {
  await declare(daily)
  await slotsAt('2026-11-23T05:00Z')
  await slotsAt('2026-11-23T05:30Z')
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  // Every minute of the week, so that the test says the same at any time.
  const windows = weekdays.flatMap((day) => [`${day} 00:00-12:00`, `${day} 12:00-00:00`])
  const ids = await Promise.all(
    windows.map((words) =>
      addWindow(database.db, { system: 'ledger', window: parseWindow(words), reason: 'Probe' }),
    ),
  )
  expect(await claim()).toBeNull()
  for (const id of ids) await removeWindow(database.db, id)
  const now = Date.now()
  const once = { kind: 'once', from: new Date(now - 60_000), until: new Date(now + 600_000) } as const
  const id = await addWindow(database.db, { system: 'ledger', window: once, reason: 'Probe' })
  expect(await claim()).toBeNull()
  await removeWindow(database.db, id)
  expect(await claim()).toMatchObject({ robot: 'nightly' })
  await expect(removeWindow(database.db, id)).rejects.toThrow('AB-0621')
})

test('eight processes at once fire each slot once', async () => {
  await declare({ ...daily, missed: 'run-all', when: { kind: 'cron', expression: '*/5 * * * *' } } as Trigger)
  await slotsAt('2026-11-23T00:00Z')
  for (let minute = 5; minute <= 60; minute += 5) {
    const at = new Date(Date.parse('2026-11-23T00:00Z') + minute * 60_000)
    const looks = await Promise.all(Array.from({ length: 8 }, () => fireDue(database.db, { at })))
    expect(looks.flat()).toHaveLength(1)
  }
  expect(await inputs()).toHaveLength(12)
})

test('killed again and again while it fires, every slot adds its item once', async () => {
  await declare({ ...daily, missed: 'run-all', when: { kind: 'cron', expression: '* * * * *' } } as Trigger)
  const processes: ChildProcess[] = []
  const KILLS = 6
  const SLOTS = 2_000
  await fireDue(database.db)
  // As if nobody had been there for so long: each look has thousands of slots to decide.
  await sql`update robot_schedule set next_at = now(), looked_until = now() - ${SLOTS} * interval '1 minute'`.execute(
    database.db,
  )
  const planned = async () => (await sql`select from robot_firing`.execute(database.db)).rows.length
  for (let kills = 0; kills <= KILLS; kills += 1) {
    const before = await planned()
    const child = spawn(process.execPath, [FIRE, database.url], { stdio: ['ignore', 'pipe', 'inherit'] })
    processes.push(child)
    await once(child.stdout, 'data')
    if (kills < KILLS) await until(async () => (await planned()) > before || before >= SLOTS, 'slots')
    else await until(async () => (await planned()) >= SLOTS, 'all slots')
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const { rows } = await sql<{ slots: number; items: number; keys: number }>`
    select (select count(*)::int from robot_firing) as slots, count(*)::int as items,
      count(distinct business_key)::int as keys from work_item`.execute(database.db)
  const [found] = rows
  expect(found?.slots).toBeGreaterThanOrEqual(SLOTS)
  expect(found).toEqual({ slots: found?.slots, items: found?.slots, keys: found?.slots })
  expect(processes).toHaveLength(KILLS + 1)
})

const FIRE = fileURLToPath(new URL('../testPrograms/fireForEver.ts', import.meta.url))

async function declare(trigger: Trigger): Promise<void> {
  await sql`update robot set description = jsonb_set(description, '{trigger}', ${JSON.stringify(trigger)}::jsonb)`.execute(
    database.db,
  )
}

async function slotsAt(moment: string): Promise<string[]> {
  return (await fireDue(database.db, { at: new Date(moment) })).map(({ slot }) => slot)
}

async function inputs() {
  const rows = await database.db.selectFrom('work_item').select('input').orderBy('business_key').execute()
  return rows.map(({ input }) => input)
}

function claim() {
  const claimant = {
    workerId: crypto.randomUUID(),
    inDevelopment: new Map([['nightly', '']]),
    capabilities: [],
    leaseMs: 60_000,
  }
  return claimItem(database.db, claimant, new AbortController().signal)
}
