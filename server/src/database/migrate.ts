import { AmtsboteError } from '@amtsbote/contract'
import { type Kysely, sql } from 'kysely'
import { type Migration, readMigrations } from './migrations.ts'
import type { Database } from './openDatabase.ts'
import type { Schema } from './schema.ts'

/** Any number, the same in every process of every version. */
const LOCK = 4_711_001

/**
 * Brings the database forward to this program: numbered SQL files, each once and each in its own transaction, under a
 * lock. There is no way back but a backup. Processes that start at the same time wait for the first.
 *
 * A file with a lower number than the newest that ran is run too: two branches may have met.
 *
 * @throws AmtsboteError AB-0303 when the database is newer than the program; AB-0301 when a migration fails, or was
 * changed after it ran: everything before it stays done
 */
export async function migrate(db: Database, folder?: URL): Promise<void> {
  const migrations = await readMigrations(folder)
  // One connection for all: the lock belongs to it and ends with it, also when we are killed.
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${LOCK})`.execute(connection)
    try {
      for (const migration of await stillToDo(connection, migrations)) await run(connection, migration)
    } finally {
      // Fails only when the connection is lost, and the lock with it: that must not hide why.
      await sql`select pg_advisory_unlock(${LOCK})`.execute(connection).catch(() => {})
    }
  })
}

async function stillToDo(connection: Kysely<Schema>, migrations: readonly Migration[]): Promise<Migration[]> {
  await sql`create table if not exists schema_migration (
    number integer primary key, title text not null, checksum text not null, at timestamptz not null default now())`.execute(
    connection,
  )
  const { rows } = await sql<{
    number: number
    checksum: string
  }>`select number, checksum from schema_migration`.execute(connection)
  const done = new Map(rows.map((row) => [row.number, row.checksum]))
  const known = new Set(migrations.map((one) => one.number))
  const unknown = [...done.keys()].filter((number) => !known.has(number))
  if (unknown.length > 0) throw new AmtsboteError('AB-0303', `migration ${Math.max(...unknown)}`)
  const changed = migrations.find(({ number, checksum }) => (done.get(number) ?? checksum) !== checksum)
  if (changed) throw new AmtsboteError('AB-0301', `migration ${changed.name} was changed after it ran`)
  return migrations.filter(({ number }) => !done.has(number))
}

async function run(connection: Kysely<Schema>, migration: Migration): Promise<void> {
  const { number, title, checksum, name, text } = migration
  try {
    await connection.transaction().execute(async (trx) => {
      await sql.raw(text).execute(trx)
      await sql`insert into schema_migration (number, title, checksum) values (${number}, ${title}, ${checksum})`.execute(
        trx,
      )
    })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new AmtsboteError('AB-0301', `migration ${name}: ${message}`, { cause })
  }
}
