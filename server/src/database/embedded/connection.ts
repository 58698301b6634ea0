import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { giveToOwnerOf } from './account.ts'

const connectionSchema = z.object({ port: z.int().min(1).max(65_535), password: z.string().min(1) })
/** How the cluster of a data folder is reached; kept in `connection.json`, readable by its owner alone. */
export type Connection = z.infer<typeof connectionSchema>

export const USER = 'amtsbote'
/** A server on this machine answers at once or not at all. */
const CONNECT_TIMEOUT_MS = 5_000
/** A server that lost a connection's process by force recovers by itself, usually within a second. */
const RECOVERY_TIMEOUT_MS = 120_000
const CANNOT_CONNECT_NOW = '57P03'
const LOOK_EVERY_MS = 50

/** What was noted at the last start; null when there was none or the note is damaged. */
export function readConnection(home: string): Connection | null {
  try {
    return connectionSchema.parse(JSON.parse(readFileSync(join(home, 'connection.json'), 'utf8')))
  } catch {
    return null
  }
}

/** Notes port and password: flushed before it replaces the old note, so that one of the two survives a power loss. */
export function saveConnection(home: string, connection: Connection): void {
  const path = join(home, 'connection.json')
  const part = `${path}.part`
  rmSync(part, { force: true })
  const file = openSync(part, 'wx', 0o600)
  writeSync(file, JSON.stringify(connection))
  fsyncSync(file)
  closeSync(file)
  giveToOwnerOf(home, part)
  renameSync(part, path)
}

export function urlOf({ port, password }: Connection): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`
}

/**
 * One client outside any pool; waits while the server recovers from a crash. A loss later is told by its `end` event.
 */
export async function connect(connection: Connection, applicationName: string): Promise<pg.Client> {
  const giveUpAt = Date.now() + RECOVERY_TIMEOUT_MS
  for (;;) {
    const client = new pg.Client({
      connectionString: urlOf(connection),
      application_name: applicationName,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      const recovers = error instanceof Error && 'code' in error && error.code === CANNOT_CONNECT_NOW
      if (!recovers || Date.now() > giveUpAt) throw error
      await pause(LOOK_EVERY_MS)
    }
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
