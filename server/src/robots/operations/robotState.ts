import type { Hold, RobotState } from '@amtsbote/contract'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { Cause } from '#items'
import type { RecentRun } from './store.ts'

/** Who could run robots now, and where their systems are. */
export interface Surroundings {
  readonly holds: readonly Hold[]
  /** What the living workers that have places offer. */
  readonly workers: readonly { readonly capabilities: readonly string[] }[]
  /** Systems with an address. */
  readonly systems: ReadonlySet<string>
}

/** Why nothing can run a robot now, with what is missing. */
export type Unserved = {
  readonly why: 'no-worker' | 'no-capability' | 'no-address'
  readonly missing: readonly string[]
}

/** Nobody's fault but the case's: the robot itself is well. */
const matterOfCase: readonly Cause[] = ['business-error']

/** The switch that holds a robot: the widest counts, because it has to be taken back first. */
export function holdOf(robot: Pick<Description, 'id' | 'systems'>, holds: readonly Hold[]): Hold | null {
  const systems = new Set(robot.systems.map(({ id }) => id))
  return (
    holds.find(({ scope }) => scope === 'all') ??
    holds.find(({ scope, id }) => scope === 'system' && systems.has(id)) ??
    holds.find(({ scope, id }) => scope === 'robot' && id === robot.id) ??
    null
  )
}

/** Why nothing would run a robot that has work; null when something would. */
export function unservedOf(
  robot: Pick<Description, 'systems' | 'needs'>,
  { workers, systems }: Surroundings,
): Unserved | null {
  if (workers.length === 0) return { why: 'no-worker', missing: [] }
  const isOffered = workers.some(({ capabilities }) =>
    robot.needs.every((need) => capabilities.includes(need)),
  )
  if (!isOffered) return { why: 'no-capability', missing: robot.needs }
  const homeless = robot.systems.filter(({ id }) => !systems.has(id))
  return homeless.length > 0 ? { why: 'no-address', missing: homeless.map(({ title }) => title) } : null
}

/**
 * How a robot is: held by a person, without anybody to run it, failing, running, or ready. It is failing while its latest
 * run that came to an end failed for more than a matter of its case.
 *
 * @param recent its last runs, the latest first
 */
export function robotState(
  robot: Pick<Description, 'id' | 'systems' | 'needs'>,
  recent: readonly RecentRun[],
  surroundings: Surroundings,
): RobotState {
  const hold = holdOf(robot, surroundings.holds)
  if (hold) return { kind: 'held', hold }
  const unserved = unservedOf(robot, surroundings)
  if (unserved) return { kind: 'unserved', why: unserved.why }
  const last = recent.find(({ state }) => state !== 'running' && state !== 'cancelled')
  if (last?.cause && last.state !== 'done' && !matterOfCase.includes(last.cause)) {
    const retriesAt = last.state === 'queued' ? last.dueAt.toISOString() : null
    return { kind: 'failing', cause: last.cause, retriesAt }
  }
  const running = recent.filter(({ state }) => state === 'running')
  if (running.length === 0) return { kind: 'ready' }
  const progress = running.length === 1 ? (running[0]?.progress ?? null) : null
  return { kind: 'running', runs: running.length, progress }
}
