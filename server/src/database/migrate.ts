import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from './openDatabase.ts'

const MIGRATIONS = new URL('./migrations/', import.meta.url)
/** Any constant: the same in every process of every version. */
const LOCK = 4_711_001

interface Migration {
  readonly number: number
  readonly title: string
  readonly checksum: string
  readonly text: string
}

/**
 * Brings the database forward to this program: numbered SQL files, each once, all in one transaction under a lock.
 * Forward only; processes that start at the same time wait for the first.
 *
 * @throws AmtsboteError AB-0303 when the database is newer, or a migration that ran was changed afterwards
 */
export async function migrate(db: Database, folder: URL = MIGRATIONS): Promise<void> {
  const migrations = await readMigrations(folder)
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
    await sql`create table if not exists schema_migration (
      number integer primary key, title text not null, checksum text not null, at timestamptz not null default now())`.execute(
      trx,
    )
    const { rows } = await sql<{
      number: number
      checksum: string
    }>`select number, checksum from schema_migration`.execute(trx)
    const done = new Map(rows.map((row) => [row.number, row.checksum]))
    const unknown = [...done.keys()].filter((number) => !migrations.some((one) => one.number === number))
    if (unknown.length > 0) throw new AmtsboteError('AB-0303', `migration ${Math.max(...unknown)}`)
    for (const { number, title, checksum, text } of migrations) {
      const before = done.get(number)
      if (before && before !== checksum)
        throw new AmtsboteError('AB-0303', `migration ${number} was changed after it ran`)
      if (before) continue
      await sql.raw(text).execute(trx)
      await sql`insert into schema_migration (number, title, checksum) values (${number}, ${title}, ${checksum})`.execute(
        trx,
      )
    }
  })
}

async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      const checksum = createHash('sha256').update(text).digest('hex')
      return { number: Number(name.slice(0, 4)), title: name.slice(5, -4), checksum, text }
    }),
  )
}
