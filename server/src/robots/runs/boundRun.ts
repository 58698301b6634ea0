import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { RobotProcess } from '#catalogue'
import { residentMegabytes } from '#sandbox'
import type { Ending } from './ending.ts'

const BEAT_MS = 2_000
const MEMORY_LOOK_MS = 250
/** Between the signal to stop and the end from outside: time for a robot to log out of an application. */
const GRACE_MS = 5_000

/** How the world outside the robot's process ends a run. */
export interface RunSignals {
  /** The item is somebody else's: end at once, write nothing. */
  readonly lost: AbortSignal
  /** This worker is told to end: give the item back. */
  readonly stop: AbortSignal
}

/**
 * Ends the run at its limits and when it is told to from outside. What the run says after it was told to end (that it was
 * interrupted) does not count: the verdict does.
 */
export function boundRun(
  child: RobotProcess,
  on: {
    readonly limits: Description['limits']
    readonly signals: RunSignals
    readonly resolve: (ending: Ending) => void
  },
): { release(): void; verdict(): Ending | undefined } {
  const { limits, signals, resolve } = on
  let verdict: Ending | undefined
  let grace: NodeJS.Timeout | undefined
  const end = (ending: Ending, why: string) => {
    verdict ??= ending
    child.send({ kind: 'cancel', why })
    grace ??= setTimeout(() => resolve(ending), GRACE_MS)
  }
  const late = `Der Lauf dauerte länger als ${limits.minutes} Minuten.`
  const deadline = setTimeout(
    () => end({ kind: 'failed', cause: 'deadline', message: late, place: null }, late),
    limits.minutes * 60_000,
  )
  const beat = setInterval(() => child.send({ kind: 'beat' }), BEAT_MS)
  const memory = setInterval(async () => {
    const megabytes = await residentMegabytes(child.pid ?? 0)
    if (megabytes === null || megabytes <= limits.memoryMb) return
    const message = `Der Lauf brauchte mehr als ${limits.memoryMb} MB Speicher.`
    resolve({ kind: 'failed', cause: 'memory', message, place: null })
  }, MEMORY_LOOK_MS)
  const onLost = () => resolve({ kind: 'taken-away' })
  const onStop = () => end({ kind: 'stopped' }, 'Der Arbeitsrechner wird beendet.')
  signals.lost.addEventListener('abort', onLost, { once: true })
  signals.stop.addEventListener('abort', onStop, { once: true })
  if (signals.lost.aborted) onLost()
  if (signals.stop.aborted) onStop()
  return {
    verdict: () => verdict,
    release() {
      for (const timer of [grace, deadline, beat, memory]) clearTimeout(timer)
      signals.lost.removeEventListener('abort', onLost)
      signals.stop.removeEventListener('abort', onStop)
    },
  }
}
