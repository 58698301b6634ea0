import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase, stopEmbedded } from '#database'
import { withDatabase } from './url.ts'

/** With a space and an umlaut, because such folders exist; followed by the number of the process that made it. */
const FOLDER_NAME = 'amtsbote prüfung'

/**
 * One cluster per test run, or the server that TEST_DATABASE_URL names (its user may create databases). Ends with the
 * run; what a killed run left behind is removed by the next.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_NAME} ${process.pid} `))
  // As root the database runs under an account of its own, which has to pass through here.
  await chmod(folder, 0o711)
  const external = process.env.TEST_DATABASE_URL
  const options = {
    dataFolder: folder,
    applicationName: `amtsbote tests ${process.pid}`,
    poolSize: 2,
    log: { warn: () => {} },
  }
  const server = await openDatabase(external ? { ...options, databaseUrl: external } : options)
  const template = `template_${randomUUID().replaceAll('-', '')}`
  await sql.raw(`create database ${template}`).execute(server.db)
  const opened = await openDatabase({ ...options, databaseUrl: withDatabase(server.url, template) })
  await migrate(opened.db)
  await opened.stop()
  project.provide('testServer', { url: server.url, template })
  return async () => {
    await sql.raw(`drop database ${template}`).execute(server.db)
    await server.stop()
    await stopEmbedded(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${FOLDER_NAME} (\\d+) `).exec(name)?.[1]
    if (!owner || isAlive(Number(owner))) continue
    const folder = join(tmpdir(), name)
    await stopEmbedded(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process, and his folder.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
