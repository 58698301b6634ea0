import type { Database } from '#database'
import { fingerprint } from './fingerprint.ts'
import { type LikelyCause, likelyCause } from './likelyCause.ts'
import { findCircumstances, findFailedAttempts, findLastGood } from './store.ts'

/** Failures with the same cause. */
export interface FailureGroup {
  readonly fingerprint: string
  readonly robot: string
  readonly outcome: string
  readonly message: string | null
  readonly place: string | null
  /** Failed attempts, and the runs that they belong to. */
  readonly attempts: number
  readonly runs: number
  readonly firstAt: Date
  readonly lastAt: Date
  readonly lastRunId: string
  /** The effect that was under way in the last of them, and what the run said last. */
  readonly effect: string | null
  readonly lastStep: string | null
  readonly lastGood: { readonly runId: string; readonly at: Date; readonly release: string } | null
  readonly likelyCause: LikelyCause
}

/** Attempts that one look takes in; of more than that the oldest are left out. */
const ATTEMPTS_MAX = 5_000

/** Failed attempts since a moment, grouped by their cause; the group that failed last comes first. */
export async function listFailures(
  db: Database,
  query: { readonly since: Date; readonly robot?: string | undefined },
): Promise<FailureGroup[]> {
  const attempts = await findFailedAttempts(db, { ...query, limit: ATTEMPTS_MAX })
  const groups = Map.groupBy(attempts, fingerprint)
  return Promise.all([...groups].map(([print, members]) => describeGroup(db, print, members)))
}

type Attempt = Awaited<ReturnType<typeof findFailedAttempts>>[number]

async function describeGroup(
  db: Database,
  print: string,
  members: readonly Attempt[],
): Promise<FailureGroup> {
  // The latest first, as they were found; a group has one at least.
  const [last] = members
  if (!last) throw new Error('a group without failures')
  const [{ effect, lastStep }, lastGood] = await Promise.all([
    findCircumstances(db, last.runId, last.attempt),
    findLastGood(db, last.robot),
  ])
  const { robot, outcome, message, place } = last
  return {
    ...{ fingerprint: print, robot, outcome, message, place, effect, lastStep, lastGood },
    attempts: members.length,
    runs: new Set(members.map(({ runId }) => runId)).size,
    firstAt: (members.at(-1) ?? last).at,
    lastAt: last.at,
    lastRunId: last.runId,
    likelyCause: likelyCause(last, { failed: last.release, lastGood: lastGood?.release ?? null }),
  }
}
