import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Config } from '#config'
import { type Database, migrate, openDatabase } from '#database'
import { hotFolderConnector } from '#hot-folder'
import type { IntakeNeeds } from '#intake'
import { createPageWorkers, type PageWorkers } from '#pages'
import { currentDirectory, type PipelineNeeds, runPipeline } from '#pipeline'
import { defaultProcedures, type Procedure, type ProcedureBook } from '#procedures'
import { livingProcesses, registerProcess } from '#processes'
import { openQueues, type Queues } from '#queues'
import { createOcrEngine, type OcrEngine } from '#reading'
import type { ReviewNeeds } from '#review'
import { type WorkingCopies, workingCopies } from '#working-copies'

/** Prefix by which the embedded database knows its own clients. */
const APPLICATION = 'amtsbote'
/** Connections of our own pool and of the queues' pool, per process. */
const POOL_SIZE = 10
const QUEUE_POOL_SIZE = 6

/** The program without its outside: what the server, the command line, the demo and the tests have in common. */
export interface Application {
  readonly config: Config
  readonly db: Database
  readonly databaseUrl: string
  readonly databaseKind: 'embedded' | 'external'
  readonly book: ProcedureBook
  readonly procedure: Procedure
  readonly queues: Queues
  readonly originals: WorkingCopies
  readonly intake: IntakeNeeds
  readonly review: ReviewNeeds
  readonly pageWorkers: PageWorkers
  /** Starts to carry documents on in this process; a second call does nothing. */
  work(): Promise<void>
  /** Whether another living process carries documents on. */
  othersWork(): Promise<boolean>
  /** Name and version of the engine that reads pages; null before {@link work}. */
  ocrName(): string | null
  /** Ends everything in order; the embedded database too when nobody else uses it. */
  close(): Promise<void>
}

export interface ApplicationOptions {
  readonly config: Config
  readonly log: Logger
  readonly kind: 'server' | 'command'
  /** Whether this process will work; a command decides later by {@link Application.othersWork}. */
  readonly works: boolean
  readonly address?: string
  readonly now?: () => Date
}

/**
 * Opens the program on its data: database started or joined, migrated, queues open. Composition root.
 * @throws AmtsboteError AB-0301, AB-0303
 */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { config, log, now = () => new Date() } = options
  const trouble = troubleLog(log)
  const database = await openDatabase({
    dataFolder: config.dataFolder,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    applicationName: `${APPLICATION} ${options.kind} ${process.pid}`,
    poolSize: POOL_SIZE,
    log,
  })
  const { db } = database
  await migrate(db)
  const queues = await openQueues({
    url: database.url,
    applicationName: `${APPLICATION} queues ${process.pid}`,
    poolSize: QUEUE_POOL_SIZE,
    works: true,
    onError: (error) => trouble('queues', error),
  })
  const registration = await registerProcess(db, {
    kind: options.kind,
    works: options.works,
    address: options.address ?? null,
    onError: (error) => trouble('processes', error),
  })
  const book = defaultProcedures()
  const [procedure] = book.procedures
  if (!procedure) throw new Error('the procedure book is empty')
  const cacheFolder = join(config.dataFolder, 'cache')
  const originals = workingCopies(db, cacheFolder)
  const pageWorkers = createPageWorkers({ size: config.readers })
  const directory = currentDirectory(db)
  let ocr: OcrEngine | null = null
  let working: Promise<() => Promise<void>> | null = null

  async function startWork(): Promise<() => Promise<void>> {
    const alone = !(await othersWork())
    if (alone) await rm(cacheFolder, { recursive: true, force: true })
    await registration.works()
    ocr = await createOcrEngine({ size: config.readers, choice: config.ocr })
    const connector = hotFolderConnector({ folder: config.filingFolder, tenant: config.town })
    const needs: PipelineNeeds = {
      db,
      queues,
      now,
      originals,
      pageWorkers,
      ocr,
      directory,
      procedure: procedure as Procedure,
      connector,
      onTrouble: trouble,
    }
    return runPipeline(needs, { readers: config.readers, alone })
  }

  async function othersWork(): Promise<boolean> {
    const living = await livingProcesses(db, now())
    return living.some((one) => one.works && one.id !== registration.id)
  }

  return {
    config,
    db,
    databaseUrl: database.url,
    databaseKind: database.kind,
    book,
    procedure,
    queues,
    originals,
    intake: { db, queues, now, limitBytes: config.uploadLimitBytes },
    review: { db, queues, now, book, undoMs: config.undoMs },
    pageWorkers,
    othersWork,
    ocrName: () => ocr?.name ?? null,
    async work() {
      working ??= startWork()
      await working
    },
    async close() {
      const stopTicking = await working?.catch(() => undefined)
      await stopTicking?.()
      await queues.stop()
      await ocr?.close()
      await pageWorkers.close()
      await registration.leave().catch((error: unknown) => trouble('processes', error))
      await database.stop()
    },
  }
}

/** Only kind, code and place of an error: its message may quote a page. */
function troubleLog(log: Logger): (where: string, error: unknown) => void {
  return (where, error) => {
    const { name, code, stack } =
      error instanceof Error
        ? (error as NodeJS.ErrnoException)
        : { name: typeof error, code: undefined, stack: '' }
    const place = (stack ?? '')
      .split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim()
    log.warn({ where, kind: name, code, place }, 'trouble; it is tried again')
  }
}
