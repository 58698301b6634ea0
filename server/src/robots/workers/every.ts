/** Something that is done again and again. */
export interface Repetition {
  /** Does it now; while it is being done, once more right afterwards. */
  now(): void
  stop(): Promise<void>
}

/** Repeats without overlapping: the pause begins when the last pass has ended. */
export function every(
  pauseMs: number,
  pass: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Repetition {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<unknown> | undefined
  let isWantedAgain = false
  let isStopped = false

  const run = () => {
    clearTimeout(timer)
    isWantedAgain = false
    running = pass()
      .catch(onError)
      .finally(() => {
        running = undefined
        if (isStopped) return
        if (isWantedAgain) run()
        else timer = setTimeout(run, pauseMs)
      })
  }
  run()
  return {
    now() {
      if (isStopped) return
      if (running) isWantedAgain = true
      else run()
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
