import pino from 'pino'
import { type Config, readConfig } from '#config'
import type { Database } from '#database'
import type { Application } from '../application.ts'
import type { Context, Options } from './command.ts'

/** Commands do one thing after the other. */
const POOL_SIZE = 2

type Needs = Pick<Context<Options>, 'environment'>

/** Runs a command on the database alone: started if nothing runs, joined otherwise, left in the same state. */
export async function withDatabase<T>({ environment }: Needs, use: (db: Database) => Promise<T>): Promise<T> {
  const { migrate, openDatabase } = await import('#database')
  const config = readConfig(environment)
  const database = await openDatabase({
    dataFolder: config.dataFolder,
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    applicationName: `amtsbote command ${process.pid}`,
    poolSize: POOL_SIZE,
    log: commandLog(config, environment),
  })
  try {
    await migrate(database.db)
    return await use(database.db)
  } finally {
    await database.stop()
  }
}

/** Runs a command on the whole program, which does not work on documents unless the command tells it to. */
export async function withApplication<T>(
  { environment }: Needs,
  use: (application: Application) => Promise<T>,
): Promise<T> {
  const config = readConfig(environment)
  const log = commandLog(config, environment)
  // Loading the whole program takes longer than most commands.
  const { openApplication } = await import('../application.ts')
  const application = await openApplication({ config, log, kind: 'command' })
  try {
    return await use(application)
  } finally {
    await application.close()
  }
}

/** On standard error, and silent unless something is wrong or somebody asked for more. */
function commandLog(config: Config, environment: Needs['environment']) {
  const level = environment.AMTSBOTE_LOG_LEVEL ? config.logLevel : 'error'
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }))
}
