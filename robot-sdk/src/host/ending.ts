import { SILENCE_MS } from '../protocol/index.ts'

const LOOK_EVERY_MS = 500

/** Ends this process and everything that it started: the worker makes each run the leader of a group of its own. */
export function endGroup(): never {
  try {
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    // Not a leader (somebody started the host by hand), or a system without groups.
  }
  process.exit(1)
}

/** Ends the run when its worker falls silent: frozen, or cut off. Somebody else will take the item. */
export function startSilenceWatch(): { heard(): void } {
  let heardAt = performance.now()
  let isDoubtful = false
  setInterval(() => {
    const isSilent = performance.now() - heardAt > SILENCE_MS
    // Asked twice: after a long computation the beats lie in the pipe, and are read between two looks.
    if (isSilent && isDoubtful) endGroup()
    isDoubtful = isSilent
  }, LOOK_EVERY_MS).unref()
  return {
    heard() {
      heardAt = performance.now()
    },
  }
}
