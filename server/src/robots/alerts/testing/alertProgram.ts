/** For tests: `node alertProgram.ts DATABASE_URL SETTINGS` sends alerts in a process of its own, until it is killed. */
import { openDatabase } from '#database'
import { startAlerts } from '../startAlerts.ts'

const [, , databaseUrl = '', settings = ''] = process.argv
const { db } = await openDatabase({
  ...{ databaseUrl, dataFolder: '', applicationName: 'amtsbote alert test', poolSize: 3 },
  log: { warn: () => {} },
})
startAlerts({ db, now: () => new Date(), onTrouble: () => {}, alerts: JSON.parse(settings) })
