import { Worker } from 'node:worker_threads'

/** How often the watchdog looks: a child without a parent burns a core no longer than this. */
const LOOK_EVERY_MS = 1_000

/**
 * Ends this process when its parent is gone, even while the main thread is stuck in native code.
 *
 * The `disconnect` event needs a free main thread, and recognition keeps it busy for seconds or, on a
 * hostile file, for ever. A thread of its own sees the parent's process id change and kills.
 */
export function startWatchdog(): void {
  const watchdog = new Worker(
    `const parent = ${process.ppid}
     setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL') }, ${LOOK_EVERY_MS})`,
    { eval: true, resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 } },
  )
  watchdog.unref()
}
