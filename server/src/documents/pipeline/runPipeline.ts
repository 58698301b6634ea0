import { releaseDue } from '#filing'
import type { PipelineNeeds } from './needs.ts'
import { pipeline } from './pipeline.ts'
import { reconcile } from './reconcile.ts'

/** A tenth of the shortest hold that a person can notice. */
const RELEASE_EVERY_MS = 500
const RECONCILE_EVERY_MS = 30_000
const SWEEP_EVERY_MS = 600_000

/**
 * Starts to carry documents on in this process, beside any number of others.
 *
 * @param alone nobody else works on this database: jobs that are marked as being worked on belong to the dead
 * @returns a function that ends the ticking; the queues are stopped by their owner
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
  const ticks = [
    every(
      RELEASE_EVERY_MS,
      () => releaseDue(needs),
      (error) => needs.onTrouble('release', error),
    ),
    every(
      RECONCILE_EVERY_MS,
      () => reconcile(needs, { abandoned: false }),
      (error) => needs.onTrouble('reconcile', error),
    ),
    every(
      SWEEP_EVERY_MS,
      () => needs.originals.sweep(needs.now()),
      (error) => needs.onTrouble('sweep', error),
    ),
  ]
  return async () => {
    await Promise.all(ticks.map((stop) => stop()))
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
