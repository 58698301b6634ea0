import { sweepUnfinishedUploads } from '#blobs'
import { releaseDue } from '#filing'
import { refreshGuarantee } from '#guarantee'
import type { PipelineNeeds } from './needs.ts'
import { pipeline } from './pipeline.ts'
import { reconcile } from './reconcile.ts'

/** No upload takes a day; what is older was interrupted. */
const ABANDONED_UPLOAD_MS = 24 * 3_600_000

/** What is done again and again beside the stages. Any number of processes may do it at the same time. */
const chores: readonly {
  readonly name: string
  readonly everyMs: number
  readonly run: (needs: PipelineNeeds) => Promise<unknown>
}[] = [
  // A tenth of the shortest hold that a person can notice.
  { name: 'release', everyMs: 500, run: releaseDue },
  { name: 'reconcile', everyMs: 30_000, run: (needs) => reconcile(needs, { abandoned: false }) },
  // A bound moves by a case at a time, an error that came to light must stop its stratum within the minute.
  { name: 'guarantee', everyMs: 60_000, run: refreshGuarantee },
  { name: 'sweep-copies', everyMs: 600_000, run: ({ originals, now }) => originals.sweep(now()) },
  {
    name: 'sweep-uploads',
    everyMs: 3_600_000,
    run: ({ db, now }) => sweepUnfinishedUploads(db, new Date(now().getTime() - ABANDONED_UPLOAD_MS)),
  },
]

/**
 * Starts to carry documents on in this process, beside any number of others.
 *
 * @param alone nobody else works on this database: jobs that are marked as being worked on belong to the dead
 * @returns a function that ends the chores; the queues are stopped by their owner
 */
export async function runPipeline(
  needs: PipelineNeeds,
  { readers, alone }: { readonly readers: number; readonly alone: boolean },
): Promise<() => Promise<void>> {
  await reconcile(needs, { abandoned: alone })
  for (const { queue, batchSize, concurrency, run } of pipeline) {
    await needs.queues.work(queue, { batchSize, concurrency: concurrency(readers) }, async (jobs) => {
      try {
        await run(needs, jobs)
      } catch (error) {
        needs.onTrouble(queue, error)
        throw error
      }
    })
  }
  const running = chores.map(({ name, everyMs, run }) =>
    every(
      everyMs,
      () => run(needs),
      (error) => needs.onTrouble(name, error),
    ),
  )
  return async () => {
    await Promise.all(running.map((stop) => stop()))
  }
}

/** Repeats without overlapping: the pause begins when the last pass has ended. */
function every(
  pauseMs: number,
  pass: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout
  let running: Promise<unknown> = Promise.resolve()
  const next = () => {
    timer = setTimeout(() => {
      running = pass()
        .catch(onError)
        .finally(() => {
          if (!stopped) next()
        })
    }, pauseMs)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
