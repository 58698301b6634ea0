import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { migrate, openDatabase, stopEmbedded } from '#database'
import { TEMPLATE, withDatabase } from './url.ts'

/**
 * One cluster per test run, in a folder whose name has a space and an umlaut, because such folders exist;
 * or the server that TEST_DATABASE_URL names. Ends with the run.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote prüfung '))
  // As root the database runs under an account of its own, which has to pass through here.
  await chmod(folder, 0o711)
  const external = process.env.TEST_DATABASE_URL
  const options = {
    dataFolder: folder,
    applicationName: 'amtsbote tests',
    poolSize: 2,
    log: { warn: () => {} },
  }
  const server = await openDatabase(external ? { ...options, databaseUrl: external } : options)
  await sql.raw(`drop database if exists ${TEMPLATE}`).execute(server.db)
  await sql.raw(`create database ${TEMPLATE}`).execute(server.db)
  const template = await openDatabase({ ...options, databaseUrl: withDatabase(server.url, TEMPLATE) })
  await migrate(template.db)
  await template.stop()
  project.provide('databaseUrl', server.url)
  return async () => {
    await server.stop()
    await stopEmbedded(folder)
    await rm(folder, { recursive: true, force: true })
  }
}
