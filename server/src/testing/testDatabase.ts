import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, inject } from 'vitest'
import { type Database, type OpenDatabase, openDatabase } from '#database'
import { withDatabase } from './url.ts'

/** A database of its own for a test file. */
export interface TestDatabase {
  readonly db: Database
  readonly url: string
}

/**
 * Gives the calling test file a database of its own, dropped when its tests are over.
 * Call it at the top level; `db` and `url` may be used inside tests and hooks.
 *
 * @param migrated false for an empty one, for tests of the migrations themselves
 */
export function testDatabase({ migrated = true }: { readonly migrated?: boolean } = {}): TestDatabase {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  let server: OpenDatabase | undefined
  let own: OpenDatabase | undefined
  beforeAll(async () => {
    const options = {
      dataFolder: '',
      applicationName: `amtsbote tests ${process.pid}`,
      poolSize: 8,
      log: { warn: () => {} },
    }
    const { url, template } = inject('testServer')
    server = await openDatabase({ ...options, poolSize: 1, databaseUrl: url })
    await sql.raw(`create database ${name} template ${migrated ? template : 'template0'}`).execute(server.db)
    own = await openDatabase({ ...options, databaseUrl: withDatabase(url, name) })
  })
  afterAll(async () => {
    await own?.stop()
    if (server) await sql.raw(`drop database ${name} with (force)`).execute(server.db)
    await server?.stop()
  })
  const opened = () => {
    if (!own) throw new Error('the test database can be used inside tests and hooks only')
    return own
  }
  return {
    get db() {
      return opened().db
    },
    get url() {
      return opened().url
    },
  }
}
