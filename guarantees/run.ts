/**
 * `npm run guarantees`: the promises under kills, for documents and for robots, and under damaged files. Short by default; `-- --kills 1000
 * --files 300` for the long run, `--robot-kills` where robots shall get another number, `0` leaves a part out. Last line: `N passed, N failed`.
 */
import { parseArgs } from 'node:util'
import { runDamage } from './damage/damageRound.ts'
import { runKills } from './kills/killRounds.ts'
import { runOutage } from './robots/outageRound.ts'
import { runRobots } from './robots/robotRounds.ts'
import type { KeptPromise } from './town/promise.ts'
import { seededRandom } from './town/seededRandom.ts'

/** Enough to hit every kind of process at least once on most runs, in about two minutes. */
const SHORT_RUN_KILLS = 8
const DOCUMENTS_PER_ROUND = 40
/** All oddities and about as many spoilt scans. */
const SHORT_RUN_FILES = 40
const FAILURES_SHOWN = 10

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: String(SHORT_RUN_KILLS) },
    documents: { type: 'string', default: String(DOCUMENTS_PER_ROUND) },
    'robot-kills': { type: 'string' },
    files: { type: 'string', default: String(SHORT_RUN_FILES) },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})

const [kills, documents, files] = [values.kills, values.documents, values.files].map(Number) as [
  number,
  number,
  number,
]
const random = seededRandom(Number(values.seed))
const promises: KeptPromise[] = []
if (kills > 0) {
  console.log(`Seed ${values.seed}: ${kills} kills over runs of ${documents} documents.`)
  promises.push(...(await runKills({ random, kills, documents, say: console.log })))
}
const robotKills = Number(values['robot-kills'] ?? kills)
if (robotKills > 0) {
  console.log(`Seed ${values.seed}: ${robotKills} kills over runs of robots.`)
  promises.push(...(await runRobots({ random, kills: robotKills, say: console.log })))
  promises.push(...(await runOutage({ random, say: console.log })))
}
if (files > 0) {
  console.log(`Seed ${values.seed}: ${files} damaged files.`)
  const verdict = await runDamage({ random, count: files })
  const { serverMegabytes, childMegabytes } = verdict.footprint
  console.log(
    `Answers: ${verdict.outcomes}. Memory: server ${serverMegabytes} MB, child ${childMegabytes} MB.`,
  )
  promises.push(...verdict.promises)
}

let failed = 0
const byName = Map.groupBy(promises, ({ name }) => name)
for (const [name, runs] of byName) {
  const failures = runs.flatMap((run) => run.failures)
  if (failures.length > 0) failed += 1
  console.log(`${failures.length === 0 ? 'kept  ' : 'BROKEN'} ${name}`)
  for (const failure of failures.slice(0, FAILURES_SHOWN)) console.log(`         ${failure}`)
}
console.log(`\n${byName.size - failed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
