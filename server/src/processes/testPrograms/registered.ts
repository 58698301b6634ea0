/** `registered.ts URL`: registers itself as a working server, prints its entry's name, and stays until it is killed; for tests. */
import { openDatabase } from '#database'
import { registerProcess } from '../index.ts'

const [databaseUrl = ''] = process.argv.slice(2)
const { db } = await openDatabase({
  dataFolder: '',
  databaseUrl,
  applicationName: `amtsbote registered ${process.pid}`,
  poolSize: 2,
  log: { warn: () => {} },
})
const registration = await registerProcess(db, { kind: 'server', onError: () => {} })
await registration.works()
process.stdout.write(`${JSON.stringify({ id: registration.id, pid: process.pid })}\n`)
setInterval(() => {}, 60_000)
