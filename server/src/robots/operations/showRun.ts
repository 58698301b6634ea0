import type { RunDetail, RunId } from '@amtsbote/contract'
import { listRobots } from '#catalogue'
import type { Database } from '#database'
import { type RunReport, showRun } from '#runs'
import { findQuestion } from './store.ts'

/**
 * One run with everything that a person needs to see what happened and what to do.
 * @throws AmtsboteError AB-0604 when there is no such run
 */
export async function showRunForPeople(db: Database, id: string): Promise<RunDetail> {
  const [run, question, robots] = await Promise.all([showRun(db, id), findQuestion(db, id), listRobots(db)])
  const { robot, state, businessKey, attempt, cause, message, origin, progress, input, result } = run
  return {
    id: run.id as RunId,
    ...{ robot, state, businessKey, attempt, cause, message, origin, progress, input, result },
    robotTitle: robots.find(({ id }) => id === robot)?.title ?? robot,
    createdAt: run.createdAt.toISOString(),
    dueAt: run.dueAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    ...recordOf(run),
    question: question
      ? { ...question, runId: run.id as RunId, askedAt: question.askedAt.toISOString() }
      : null,
  }
}

function recordOf(run: RunReport): Pick<RunDetail, 'attempts' | 'effects' | 'log' | 'attachments'> {
  return {
    attempts: run.attempts.map(({ startedAt, endedAt, ...attempt }) => ({
      ...attempt,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    effects: run.effects.map(({ intendedAt, doneAt, how, state, ...effect }) => ({
      ...effect,
      state: state as RunDetail['effects'][number]['state'],
      how: how as RunDetail['effects'][number]['how'],
      intendedAt: intendedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    })),
    log: run.log.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
    attachments: run.attachments.map(({ sha256: _, at, ...file }) => ({ ...file, at: at.toISOString() })),
  }
}
