import type { RobotLine } from '@amtsbote/contract'
import type { RegisteredRobot } from '#catalogue'
import { barsOf } from './bars.ts'
import { type Facts, surroundingsOf } from './facts.ts'
import { robotState } from './robotState.ts'

/** A robot as a line of the page. */
export function robotLine({ id, title, description }: RegisteredRobot, facts: Facts): RobotLine {
  const recent = facts.recent.filter((run) => run.robot === id)
  const { ended = 0, endedWell = 0 } = facts.ended.find(({ robot }) => robot === id) ?? {}
  const next = facts.triggers.find(({ robot }) => robot === id)?.next[0]
  return {
    ...{ id, title, ended, endedWell },
    systems: [...description.systems],
    state: robotState(description, recent, surroundingsOf(facts)),
    bars: barsOf(recent),
    next: next?.at.toISOString() ?? null,
    waiting: facts.waiting.find(({ robot }) => robot === id)?.count ?? 0,
  }
}
