import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

const FOLDER = new URL('./migrations/', import.meta.url)
const FILE_NAME = /^(\d{4})-([a-z0-9-]+)\.sql$/

/** One step forward of the database. */
export interface Migration {
  readonly name: string
  readonly number: number
  readonly title: string
  /** SHA-256 of the text: a migration that ran is never changed. */
  readonly checksum: string
  readonly text: string
}

/** All migrations of a folder in their order. @throws Error when a file is named wrongly or a number is there twice */
export async function readMigrations(folder: URL = FOLDER): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)))
  const twice = migrations.find((one, index) => migrations[index - 1]?.number === one.number)
  if (twice) throw new Error(`two migrations have the number ${twice.number}: ${twice.name} is one of them`)
  return migrations
}

async function readMigration(folder: URL, name: string): Promise<Migration> {
  const [, number, title = ''] = FILE_NAME.exec(name) ?? []
  if (!number) throw new Error(`${name} is not named like 0001-what-it-does.sql`)
  const text = await readFile(new URL(name, folder), 'utf8')
  const checksum = createHash('sha256').update(text).digest('hex')
  return { name, number: Number(number), title, checksum, text }
}
