/**
 * A process that uses the embedded cluster of a folder, for tests that kill it.
 *
 * `host.ts FOLDER hold`: prints the address and uses the cluster until its input ends, then leaves.
 * `host.ts FOLDER write`: also writes numbers until then, each in its own commit, and prints each one after it is
 * acknowledged.
 */
import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { isConnectionLoss } from '../connectionLoss.ts'
import { type OpenDatabase, openDatabase } from '../index.ts'

const [dataFolder = '', task = 'hold'] = process.argv.slice(2)

try {
  const database = await openDatabase({
    dataFolder,
    applicationName: `amtsbote host ${process.pid}`,
    poolSize: 2,
    log: { warn: (detail, message) => process.stderr.write(`${message} ${JSON.stringify(detail)}\n`) },
  })
  writeSync(1, `${JSON.stringify({ url: database.url })}\n`)
  let isAskedToLeave = false
  const asked = once(process.stdin.resume(), 'end').then(() => {
    isAskedToLeave = true
  })
  if (task === 'write') await writeUntil(() => isAskedToLeave, database)
  await asked
  await database.stop()
  process.exit(0)
} catch (error) {
  if (!(error instanceof AmtsboteError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(3)
}

async function writeUntil(isOver: () => boolean, { pool }: OpenDatabase): Promise<void> {
  await pool.query(
    'create table if not exists written (process integer, number integer, unique (process, number))',
  )
  for (let number = 1; !isOver(); ) {
    try {
      // Written twice is as good as once: after a lost connection nobody knows whether it was written.
      await pool.query('insert into written values ($1, $2) on conflict do nothing', [process.pid, number])
      writeSync(1, `${number}\n`)
      number += 1
    } catch (error) {
      if (!isConnectionLoss(error)) throw error
      await pause(20)
    }
  }
}
