import { readFileSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { accessToken, buildServer } from '#http'
import { watchFolder } from '#intake'
import { fileSecrets } from '#triggers'
import type { Application } from '../application.ts'
import { listenForChanges } from './changes.ts'
import { readHealth } from './health.ts'

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url))
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

export interface Serving {
  /** Address with the access token: opens the page signed in. */
  readonly entrance: string
  readonly address: string
  readonly token: string
  stop(): Promise<void>
}

/** Serves an open application: HTTP interface, page, watched folder, and the work itself. */
export async function serve(application: Application, { log }: { readonly log: Logger }): Promise<Serving> {
  const { config, db } = application
  const alone = !(await application.othersWork())
  await application.work.start()
  await application.robotWork.start()
  const token = await accessToken(config.dataFolder)
  const changes = listenForChanges(application.databaseUrl, {
    applicationName: `amtsbote events ${process.pid}`,
    onError: () => log.warn('lost the connection for events; it is opened again'),
  })
  const app = await buildServer({
    db,
    intake: application.intake,
    review: application.review,
    procedure: application.procedure,
    pageWorkers: application.pageWorkers,
    originals: application.originals,
    subscribe: changes.subscribe,
    now: application.review.now,
    robotLeaseMs: config.robots.leaseMs,
    callSecrets: fileSecrets(config.robots.callSecretsFolder),
    token,
    webFolder: await builtPage(),
    log,
    health: () => {
      const facts = {
        version,
        town: config.town,
        database: application.databaseKind,
        ocrEngine: application.work.ocrName() ?? '',
      }
      return readHealth(db, facts)
    },
  })
  await mkdir(config.inboxFolder, { recursive: true })
  const watcher = watchFolder(
    {
      ...application.intake,
      folder: config.inboxFolder,
      onTrouble: (error) => log.warn({ kind: (error as Error)?.name }, 'watched folder'),
    },
    { alone },
  )
  const address = await app.listen({ port: config.port, host: config.host })
  return {
    address,
    token,
    entrance: `${address}/anmelden?token=${token}`,
    async stop() {
      await watcher.stop()
      await app.close()
      await changes.stop()
    },
  }
}

async function builtPage(): Promise<string | null> {
  return stat(join(WEB_FOLDER, 'index.html')).then(
    () => WEB_FOLDER,
    () => null,
  )
}
