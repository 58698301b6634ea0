import type { RobotTodo, RunId } from '@amtsbote/contract'
import type { Cause } from '#items'

/** An item that needs a person or was given up. */
export interface FailedItem {
  readonly id: string
  readonly robot: string
  readonly cause: Cause | null
  readonly message: string | null
  readonly businessKey: string | null
  readonly at: Date
}

type FailedTodo = Extract<RobotTodo, { kind: 'failed' }>

/** Runs of one entry; what people repeat together at most. */
const RUNS_MAX = 500

/**
 * Puts failures with one cause together: the same robot, the same kind of failure, and messages that differ in numbers and
 * quotations only. A person looks at the cause once and repeats all.
 *
 * @param failed the latest first
 */
export function groupFailures(
  failed: readonly FailedItem[],
  titles: ReadonlyMap<string, string>,
): FailedTodo[] {
  const groups = new Map<string, FailedTodo>()
  for (const { id, robot, cause, message, businessKey, at } of failed) {
    const known = cause ?? 'system-error'
    const key = [robot, known, fingerprint(message ?? '')].join('\n')
    const run = { id: id as RunId, businessKey, at: at.toISOString() }
    const group = groups.get(key)
    if (group && group.runs.length < RUNS_MAX) group.runs.push(run)
    if (group) continue
    groups.set(key, {
      kind: 'failed',
      robot: { id: robot, title: titles.get(robot) ?? robot },
      ...{ cause: known, message: message ?? '', runs: [run] },
    })
  }
  return [...groups.values()]
}

/** What stays of a message when one leaves out what differs from case to case. */
export function fingerprint(message: string): string {
  return message
    .toLowerCase()
    .replace(/„[^“]*“|"[^"]*"|'[^']*'/g, '…')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/\d+([.,:/-]\d+)*/g, '#')
}

/** What stops most work first; among equals the most cases first. */
export function inOrder(todo: readonly RobotTodo[]): RobotTodo[] {
  return todo.toSorted((one, other) => rank(one) - rank(other) || weight(other) - weight(one))
}

function rank(entry: RobotTodo): number {
  switch (entry.kind) {
    case 'unserved':
      return 0
    case 'failed':
      return entry.cause === 'business-error' ? 3 : 1
    case 'question':
      return 2
    case 'silent-worker':
      return 4
    case 'held':
      return 5
  }
}

function weight(entry: RobotTodo): number {
  if (entry.kind === 'failed') return entry.runs.length
  return entry.kind === 'unserved' || entry.kind === 'held' ? entry.waiting : 0
}
