import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openApplication, readConfig } from '@amtsbote/server'
import pino from 'pino'
import type { Table } from '../measuring/table.ts'
import { benchClaims } from './benchClaims.ts'
import { benchTakeover } from './benchTakeover.ts'
import { benchIdle, benchQueue, benchRuns } from './benchThroughput.ts'

/** Queue and workers of robots: claims by depth, throughput, idle cost, takeover. */
export async function benchRobots({
  items,
  claims,
  say,
}: {
  items: number
  claims: number
  say: (line: string) => void
}): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench robots '))
  await chmod(folder, 0o711)
  const dataFolder = join(folder, 'data')
  const config = readConfig({ AMTSBOTE_DATA: dataFolder })
  const application = await openApplication({ config, log: pino({ level: 'silent' }), kind: 'command' })
  const { db, databaseUrl } = application
  const places = { dataFolder, databaseUrl }
  try {
    const tables: Table[] = []
    tables.push(await benchClaims(db, { items, claims, say }))
    say('claims measured')
    tables.push(await benchQueue(db, items))
    say('queue measured')
    tables.push(await benchIdle(db, places))
    say('idle workers measured')
    tables.push(await benchRuns(db, places))
    say('runs measured')
    tables.push(await benchTakeover(db, places))
    return tables
  } finally {
    await application.close()
    await rm(folder, { recursive: true, force: true })
  }
}
