import type { KeptPromise } from '../town/promise.ts'
import { runRound } from './round.ts'

/** Runs rounds until `kills` processes were killed; after each round the promises are checked. */
export async function runKills(options: {
  readonly random: () => number
  readonly kills: number
  readonly documents: number
  readonly say: (line: string) => void
}): Promise<readonly KeptPromise[]> {
  const { random, kills, documents, say } = options
  const promises: KeptPromise[] = []
  for (let done = 0, round = 1; done < kills; round += 1) {
    const verdict = await runRound({ random, killsWanted: kills - done, documents })
    done += verdict.kills
    promises.push(...verdict.promises)
    const settled = `settled ${verdict.recoverySeconds.toFixed(0)} s after the last`
    say(`Run ${round}: ${verdict.kills} kills (${verdict.killed}), ${settled}.`)
  }
  return promises
}
