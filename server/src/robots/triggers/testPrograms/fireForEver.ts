/** For tests: `node fireForEver.ts DATABASE_URL` looks for due slots without a pause, until it is killed. */
import { openDatabase } from '#database'
import { fireDue } from '../schedules/fireDue.ts'

const [, , databaseUrl = ''] = process.argv
const { db } = await openDatabase({
  ...{ databaseUrl, dataFolder: '', applicationName: 'amtsbote trigger test', poolSize: 2 },
  log: { warn: () => {} },
})
process.stdout.write('ready\n')
for (;;) await fireDue(db)
