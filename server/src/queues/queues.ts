import type { DocumentId } from '@amtsbote/contract'
import { fromKysely, PgBoss } from 'pg-boss'
import { protectedUrl, type Transaction } from '#database'

/** One queue per stage of the document flow. */
export const documentQueues = [
  'document-pages',
  'document-reading',
  'document-understanding',
  'document-decision',
  'document-filing',
] as const
export type DocumentQueue = (typeof documentQueues)[number]

export interface DocumentJob {
  readonly documentId: DocumentId
}

/** A job as a worker holds it: id and retry count are its fencing token. */
export interface ClaimedJob extends DocumentJob {
  readonly id: string
  readonly retryCount: number
  readonly signal: AbortSignal
}

export interface WorkOptions {
  /** Jobs handed over at once; their database work is done in one transaction. */
  readonly batchSize: number
  /** Batches in work at the same time in this process. */
  readonly concurrency: number
}

export interface Queues {
  /** Enqueues in the caller's transaction: a state without its job, or a job without its state, cannot exist. */
  send(
    trx: Transaction,
    queue: DocumentQueue,
    jobs: readonly { documentId: DocumentId; delayMs?: number }[],
  ): Promise<void>
  /** A second run of the same job must be harmless: jobs are delivered at least once. */
  work(
    queue: DocumentQueue,
    options: WorkOptions,
    handler: (jobs: ClaimedJob[]) => Promise<void>,
  ): Promise<void>
  stop(): Promise<void>
}

/** A dead worker's job is free again after at most heartbeat + monitor + poll: about 20 s. pg-boss allows no less than 10. */
const HEARTBEAT_SECONDS = 12
const MONITOR_SECONDS = 5
/** Longest a stage may hold a batch: reading 200 pages at 20 s each is far above any real scan. */
const EXPIRE_SECONDS = 4 * 3600
/** pg-boss deletes jobs that were queued longer than this, done or not; a town may be away for a while. */
const TEN_YEARS_SECONDS = 315_360_000
/** Finished jobs are of no use: what happened stands in the evidence. */
const KEEP_DONE_SECONDS = 3600
/** Jobs in hand get this long at a stop; what is not done by then is done at the next start. */
const STOP_PATIENCE_MS = 8_000
/** The smallest interval pg-boss allows. A full batch is followed by the next without a pause. */
const POLL_SECONDS = 0.5

/** Opens the queues in the same database as everything else. Every process watches over dead workers, so that any survivor notices. */
export async function openQueues(options: {
  readonly url: string
  readonly applicationName: string
  readonly poolSize: number
  readonly onError: (error: Error) => void
}): Promise<Queues> {
  const boss = new PgBoss({
    connectionString: protectedUrl(options.url),
    application_name: options.applicationName,
    max: options.poolSize,
    supervise: true,
    superviseIntervalSeconds: MONITOR_SECONDS,
    monitorIntervalSeconds: MONITOR_SECONDS,
    schedule: false,
  })
  boss.on('error', options.onError)
  await boss.start()
  for (const name of documentQueues) {
    await boss.createQueue(name, {
      policy: 'standard',
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: EXPIRE_SECONDS,
      retryLimit: 100,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      retentionSeconds: TEN_YEARS_SECONDS,
      deleteAfterSeconds: KEEP_DONE_SECONDS,
    })
  }
  return {
    async send(trx, queue, jobs) {
      if (jobs.length === 0) return
      const rows = jobs.map(({ documentId, delayMs }) => ({
        data: { documentId },
        // Only a label by which the reconciler finds the job; on a standard queue it de-duplicates nothing.
        singletonKey: documentId,
        ...(delayMs ? { startAfter: Math.ceil(delayMs / 1000) } : {}),
      }))
      await boss.insert(queue, rows, { db: fromKysely(trx) })
    },
    async work(queue, { batchSize, concurrency }, handler) {
      const polling = { pollingIntervalSeconds: POLL_SECONDS, burstWhenBatchFull: true }
      await boss.work<DocumentJob>(
        queue,
        {
          batchSize,
          localConcurrency: concurrency,
          heartbeatRefreshSeconds: 4,
          includeMetadata: true,
          ...polling,
        },
        (jobs) =>
          handler(jobs.map(({ id, data, retryCount, signal }) => ({ id, retryCount, signal, ...data }))),
      )
    },
    stop: () => boss.stop({ graceful: true, close: true, timeout: STOP_PATIENCE_MS }),
  }
}
