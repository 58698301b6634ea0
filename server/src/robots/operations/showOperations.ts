import type { Operations, RobotTodo, RunId } from '@amtsbote/contract'
import type { Database } from '#database'
import { listTasks } from '#tasks'
import { type Facts, readFacts, surroundingsOf } from './facts.ts'
import { robotLine } from './robotLine.ts'
import { holdOf, unservedOf } from './robotState.ts'
import { findFailed, findRunning } from './store.ts'
import { groupFailures, inOrder } from './todo.ts'

/** Everything about robots at this moment: how each is, and what people have to do, grouped by cause. Changes nothing. */
export async function showOperations(
  db: Database,
  { leaseMs }: { readonly leaseMs: number },
): Promise<Operations> {
  const [facts, running, failed, tasks] = await Promise.all([
    readFacts(db, { robot: null, leaseMs }),
    findRunning(db),
    findFailed(db),
    listTasks(db),
  ])
  const titles = new Map(facts.robots.map(({ id, title }) => [id, title]))
  const waiting = facts.waiting.toSorted((one, other) => one.since.getTime() - other.since.getTime())
  return {
    robots: facts.robots.map((robot) => robotLine(robot, facts)),
    todo: inOrder([
      ...groupFailures(failed, titles),
      ...tasks.map((task) => questionTodo(task, titles)),
      ...unservedTodo(facts),
      ...silentTodo(facts),
      ...heldTodo(facts),
    ]),
    systems: systemsOf(facts),
    workers: facts.workers.map(({ id, place, state, places, seenAt }) => ({
      ...{ id, place, state, places, seenAt: seenAt.toISOString() },
      running: running.filter(({ worker }) => worker === id).length,
    })),
    hold: facts.holds.find(({ scope }) => scope === 'all') ?? null,
    waiting: waiting.reduce((sum, { count }) => sum + count, 0),
    longestWaitSince: waiting[0]?.since.toISOString() ?? null,
  }
}

function questionTodo(
  { askedAt, robot, runId, ...task }: Awaited<ReturnType<typeof listTasks>>[number],
  titles: ReadonlyMap<string, string>,
): RobotTodo {
  const question = { ...task, runId: runId as RunId, askedAt: askedAt.toISOString() }
  return { kind: 'question', robot: { id: robot, title: titles.get(robot) ?? robot }, question }
}

/** Robots that have work and nobody who would do it; those that somebody holds are told below their switch. */
function unservedTodo(facts: Facts): RobotTodo[] {
  return facts.robots.flatMap(({ id, title, description }): RobotTodo[] => {
    const waiting = waitingOf(facts, [id])
    const unserved = unservedOf(description, surroundingsOf(facts))
    if (!unserved || waiting === 0 || holdOf(description, facts.holds)) return []
    const { why, missing } = unserved
    return [{ kind: 'unserved', robot: { id, title }, why, missing: [...missing], waiting }]
  })
}

function silentTodo({ workers }: Facts): RobotTodo[] {
  return workers
    .filter(({ state }) => state === 'silent')
    .map(({ id, place, seenAt }) => ({
      ...{ kind: 'silent-worker', worker: id, place, seenAt: seenAt.toISOString() },
    }))
}

function heldTodo(facts: Facts): RobotTodo[] {
  return facts.holds.map((hold): RobotTodo => {
    const held = facts.robots.filter(({ description }) => holdOf(description, [hold]))
    const systems = facts.robots.flatMap(({ description }) => description.systems)
    const named = hold.scope === 'system' ? systems : facts.robots
    const title = named.find(({ id }) => id === hold.id)?.title ?? hold.id
    const ids = held.map(({ id }) => id)
    return { kind: 'held', hold, title, waiting: waitingOf(facts, ids) }
  })
}

function waitingOf({ waiting }: Facts, robots: readonly string[]): number {
  return waiting.reduce((sum, { robot, count }) => (robots.includes(robot) ? sum + count : sum), 0)
}

/** Every system that a robot works in or somebody has set, with the robots that work in it. */
function systemsOf({ robots, systems, holds }: Facts): Operations['systems'] {
  const titles = new Map(systems.map(({ id }) => [id, id]))
  for (const { description } of robots) for (const { id, title } of description.systems) titles.set(id, title)
  return [...titles].sort().map(([id, title]) => ({
    ...{ id, title, address: systems.find((system) => system.id === id)?.address ?? null },
    robots: robots
      .filter(({ description }) => description.systems.some((system) => system.id === id))
      .map((robot) => robot.title),
    hold: holds.find((hold) => hold.scope === 'system' && hold.id === id) ?? null,
  }))
}
