import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Akte, startAkte } from '@amtsbote/simulators/akte'
import pino from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { readConfig } from '#config'
import { importDirectory } from '#directory'
import { type Serving, serve } from '#serving'
import { type Application, openApplication } from '../application.ts'
import type { TestDatabase } from './testDatabase.ts'

/** The whole program, running: server, workers, watched folder, and a practice e-file that answers. */
export interface RunningServer {
  readonly application: Application
  readonly serving: Serving
  readonly akte: Akte
  /** Asks the HTTP interface with the access token. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
}

/**
 * Starts the program for the calling test file on its own database and folders; ends it when the tests are over.
 * @param directory CSV of the employees
 * @param environment settings that differ from the defaults
 */
export function runningServer(
  database: TestDatabase,
  directory: string,
  environment: Readonly<Record<string, string>> = {},
): RunningServer {
  let running: RunningServer | undefined
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'amtsbote läuft '))
    await chmod(folder, 0o711)
    const csv = join(folder, 'directory.csv')
    await writeFile(csv, directory)
    const settings = {
      AMTSBOTE_DATA: folder,
      DATABASE_URL: database.url,
      AMTSBOTE_PORT: '0',
      AMTSBOTE_READERS: '2',
      AMTSBOTE_ROBOT_PLACES: '0',
    }
    const config = readConfig({ ...settings, ...environment })
    const log = pino({ level: 'silent' })
    const application = await openApplication({ config, log, kind: 'server' })
    await importDirectory(application.db, Buffer.from(directory), { now: new Date(), by: 'test' })
    const akte = await startAkte({
      hotFolder: config.filingFolder,
      store: join(folder, 'akte'),
      directory: csv,
    })
    const serving = await serve(application, { log })
    const ask: RunningServer['ask'] = (path, init = {}) =>
      fetch(`${serving.address}${path}`, {
        ...init,
        headers: { authorization: `Bearer ${serving.token}`, ...init.headers },
      })
    running = { application, serving, akte, ask }
  })
  afterAll(async () => {
    await running?.serving.stop()
    await running?.application.close()
    await running?.akte.stop()
    await rm(folder, { recursive: true, force: true })
  })
  const opened = () => {
    if (!running) throw new Error('the running server can be used inside tests and hooks only')
    return running
  }
  return {
    get application() {
      return opened().application
    },
    get serving() {
      return opened().serving
    },
    get akte() {
      return opened().akte
    },
    ask: (path, init) => opened().ask(path, init),
  }
}
