import type { Bar, RunId, RunLine } from '@amtsbote/contract'
import type { RecentRun } from './store.ts'

/** The strip of a robot, the oldest run first. */
export function barsOf(recent: readonly RecentRun[]): Bar[] {
  return recent
    .map((run) => ({
      id: run.id as RunId,
      kind: kindOf(run),
      at: run.startedAt.toISOString(),
      seconds: run.seconds,
    }))
    .reverse()
}

function kindOf({ state, attempt, asked }: RecentRun): Bar['kind'] {
  switch (state) {
    case 'queued':
      return 'retrying'
    case 'done':
      if (asked) return 'asked'
      return attempt > 1 ? 'retried' : 'done'
    case 'waiting-person':
    case 'dead':
      return 'failed'
    case 'running':
    case 'cancelled':
      return state
  }
}

/** A run as a line of a list. */
export function lineOf(run: RecentRun): RunLine {
  const { robot, state, businessKey, attempt, cause, message } = run
  return {
    id: run.id as RunId,
    ...{ robot, state, businessKey, attempt, cause, message },
    createdAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
  }
}
