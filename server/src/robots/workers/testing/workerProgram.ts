/** For tests: `node workerProgram.ts DATABASE_URL ROBOTS RUNS LEASE_MS` is a worker in a process of its own, until it is killed. */
import { openDatabase } from '#database'
import { startWorker } from '../startWorker.ts'

const [, , databaseUrl = '', robotsFolder = '', runsFolder = '', leaseMs] = process.argv
const { db } = await openDatabase({
  ...{ databaseUrl, dataFolder: '', applicationName: 'amtsbote worker test', poolSize: 5 },
  log: { warn: () => {} },
})
await startWorker({
  ...{ db, robotsFolder, runsFolder, capabilities: [], places: 1, leaseMs: Number(leaseMs) },
  now: () => new Date(),
  // What a zombie is refused is no trouble of ours.
  onTrouble: () => {},
})
process.stdout.write('ready\n')
