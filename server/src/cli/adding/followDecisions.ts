import { setTimeout as pause } from 'node:timers/promises'
import type { DocumentId, DocumentLine } from '@amtsbote/contract'
import { documentLine } from '#showing'
import type { Application } from '../../application.ts'
import { countUndelivered, decidedAmong } from '../store.ts'
import type { Arrivals } from './takeInFiles.ts'

/** Soon enough to look immediate, seldom enough to cost nothing: one small query. */
const LOOK_EVERY_MS = 150
/** Asking about so many documents at once takes about 5 ms; with more the looks become rarer in proportion. */
const DOCUMENTS_PER_LOOK = 2_000
/** How often to make sure that somebody still works: a killed server must not leave a command waiting for ever. */
const WORKER_CHECK_MS = 3_000
/** Handing a document over takes milliseconds; a receiving side that is away must not hold the command up. */
const HAND_OVER_PATIENCE_MS = 30_000

/**
 * Gives the line of each document as soon as it is decided, whoever decides it; starts to work in this process when
 * nobody else does. Ends when all are decided or the signal fires.
 */
export async function* followDecisions(
  application: Application,
  arrivals: Arrivals,
  signal: AbortSignal,
): AsyncGenerator<DocumentLine> {
  const told = new Set<DocumentId>()
  let nextWorkerCheck = 0
  while (!signal.aborted && !(arrivals.complete && told.size === arrivals.taken.length)) {
    if (Date.now() >= nextWorkerCheck) {
      await ensureWork(application)
      nextWorkerCheck = Date.now() + WORKER_CHECK_MS
    }
    const pending = arrivals.taken.map(({ documentId }) => documentId).filter((id) => !told.has(id))
    const decided = pending.length === 0 ? [] : await decidedAmong(application.db, pending)
    for (const id of decided) {
      const line = await documentLine(application.db, id)
      told.add(id)
      if (line) yield line
    }
    if (decided.length === 0)
      await pause(LOOK_EVERY_MS * Math.ceil((pending.length + 1) / DOCUMENTS_PER_LOOK))
  }
}

/** Works in this process unless another one does. */
export async function ensureWork(application: Application): Promise<void> {
  if (!(await application.othersWork())) await application.work.start()
}

/**
 * Waits until the orders of these documents have been handed to the e-file, so that a command that is the only
 * worker does not leave them to the next start. Whether the e-file takes them is not waited for.
 */
export async function handOver(
  { db }: Application,
  ids: readonly DocumentId[],
  { patienceMs = HAND_OVER_PATIENCE_MS, signal }: { patienceMs?: number; signal: AbortSignal },
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  while (!signal.aborted && Date.now() < giveUpAt && (await countUndelivered(db, ids)) > 0) {
    await pause(LOOK_EVERY_MS)
  }
}
