import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '#config'
import { type Database, migrate, type OpenDatabase, openDatabase } from '#database'
import { hotFolderConnector } from '#hot-folder'
import type { IntakeNeeds } from '#intake'
import { createPageWorkers, type PageWorkers } from '#pages'
import { currentDirectory } from '#pipeline'
import { defaultProcedures, type Procedure } from '#procedures'
import { livingProcesses, type Registration, registerProcess } from '#processes'
import { openQueues, type Queues } from '#queues'
import type { ReviewNeeds } from '#review'
import { robotConnector } from '#robot-connector'
import { type WorkingCopies, workingCopies } from '#working-copies'
import { robotDesk } from './robotDesk.ts'
import { prepareRobotWork, type RobotWork } from './robotWork.ts'
import { prepareWork, type Work } from './work.ts'

/** Connections of our own pool and of the queues' pool, per process. */
const POOL_SIZE = 10
const QUEUE_POOL_SIZE = 6

/** The program without its outside: what the server, the command line, the demo and the tests have in common. */
export interface Application {
  readonly config: Config
  readonly db: Database
  readonly databaseUrl: string
  readonly databaseKind: 'embedded' | 'external'
  readonly procedure: Procedure
  readonly originals: WorkingCopies
  readonly intake: IntakeNeeds
  readonly review: ReviewNeeds
  readonly pageWorkers: PageWorkers
  readonly work: Work
  readonly robotWork: RobotWork
  /** Whether another living process carries documents on. */
  othersWork(): Promise<boolean>
  /** Ends everything in order; the embedded database too when nobody else uses it. */
  close(): Promise<void>
}

export interface ApplicationOptions {
  readonly config: Config
  readonly log: Logger
  readonly kind: 'server' | 'command'
  readonly now?: () => Date
}

/**
 * Opens the program on its data: database started or joined, migrated, queues open. Composition root.
 * @throws AmtsboteError AB-0301, AB-0303, AB-0304
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { config, now = () => new Date() } = options
  const onTrouble = troubleLog(options.log)
  const { database, queues, registration } = await openFoundations(options, onTrouble)
  const { db } = database
  const book = defaultProcedures()
  const [procedure] = book.procedures
  if (!procedure) throw new Error('the procedure book is empty')
  const cacheFolder = join(config.dataFolder, 'cache')
  const originals = workingCopies(db, cacheFolder)
  const pageWorkers = createPageWorkers({ size: config.readers })
  const connector = config.filingRobot
    ? robotConnector(robotDesk(db, config.filingRobot))
    : hotFolderConnector({ folder: config.filingFolder, tenant: config.town })
  const directory = currentDirectory(db)

  async function othersWork(): Promise<boolean> {
    const living = await livingProcesses(db, now())
    return living.some((one) => one.works && one.id !== registration.id)
  }

  const work = prepareWork(
    { db, queues, now, originals, pageWorkers, directory, procedure, connector, onTrouble },
    { config, cacheFolder, alone: async () => !(await othersWork()), onStart: () => registration.works() },
  )
  const robotWork = prepareRobotWork({ db, now, onTrouble, config })
  return {
    config,
    db,
    databaseUrl: database.url,
    databaseKind: database.kind,
    procedure,
    originals,
    intake: { db, queues, now, limitBytes: config.uploadLimitBytes },
    review: { db, queues, now, book, undoMs: config.undoMs },
    pageWorkers,
    work,
    robotWork,
    othersWork,
    async close() {
      await robotWork.stop()
      await queues.stop()
      await work.stop()
      await pageWorkers.close()
      await registration.leave().catch((error: unknown) => onTrouble('processes', error))
      await database.stop()
    },
  }
}

type Trouble = (where: string, error: unknown) => void

async function openFoundations(
  { config, log, kind }: ApplicationOptions,
  onTrouble: Trouble,
): Promise<{ database: OpenDatabase; queues: Queues; registration: Registration }> {
  const database = await openDatabase({
    dataFolder: config.dataFolder,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    applicationName: `amtsbote ${kind} ${process.pid}`,
    poolSize: POOL_SIZE,
    log,
  })
  try {
    await migrate(database.db)
    const queues = await openQueues({
      url: database.url,
      applicationName: `amtsbote queues ${process.pid}`,
      poolSize: QUEUE_POOL_SIZE,
      onError: (error) => onTrouble('queues', error),
    })
    const registration = await registerProcess(database.db, {
      kind,
      onError: (error) => onTrouble('processes', error),
    })
    return { database, queues, registration }
  } catch (error) {
    await database.stop()
    throw error
  }
}

/** Only kind, code and place of an error: its message may quote a page. */
function troubleLog(log: Logger): Trouble {
  return (where, error) => {
    const {
      name,
      code,
      stack = '',
    } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: typeof error, code: undefined }
    const place = stack
      .split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim()
    log.warn({ where, kind: name, code, place }, 'trouble; it is tried again')
  }
}
