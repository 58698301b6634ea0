/**
 * `npm run guarantees`: the promises under kills. Short by default; `-- --kills 1000` for the long run.
 * Last line, alone: `N passed, N failed`.
 */
import { parseArgs } from 'node:util'
import { describeFailure, runRound, type Verdict } from './kills/round.ts'
import { seededRandom } from './kills/seededRandom.ts'

/** Enough to hit every kind of process at least once on most runs, in about two minutes. */
const SHORT_RUN_KILLS = 8
const DOCUMENTS_PER_ROUND = 40

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: String(SHORT_RUN_KILLS) },
    documents: { type: 'string', default: String(DOCUMENTS_PER_ROUND) },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const total = Number(values.kills)
const random = seededRandom(Number(values.seed))
console.log(`Seed ${values.seed}: ${total} kills over runs of ${values.documents} documents.`)

const verdicts: Verdict[] = []
let kills = 0
while (kills < total) {
  const verdict = await runRound({ random, killsWanted: total - kills, documents: Number(values.documents) })
  kills += verdict.kills
  verdicts.push(verdict)
  const { killed, recoverySeconds } = verdict
  console.log(
    `Run ${verdicts.length}: ${verdict.kills} kills (${killed}), settled ${recoverySeconds.toFixed(0)} s after the last.`,
  )
}

const promises = verdicts.flatMap((verdict) => verdict.promises)
for (const name of new Set(promises.map((promise) => promise.name))) {
  const broken = promises.filter((promise) => promise.name === name && promise.failures.length > 0)
  console.log(`${broken.length === 0 ? 'kept  ' : 'BROKEN'} ${name}`)
  for (const { failures } of broken) console.log(failures.slice(0, 10).map(describeFailure).join('\n'))
}
const names = [...new Set(promises.map((promise) => promise.name))]
const failed = names.filter((name) =>
  promises.some((promise) => promise.name === name && promise.failures.length > 0),
)
console.log(`\n${names.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
