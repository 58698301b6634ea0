import { openApplication, readConfig } from '@amtsbote/server'
import pino from 'pino'

/** Makes the embedded database of a data folder and brings it forward. @returns its address, which stays the same */
export async function openDatabaseOf(dataFolder: string): Promise<{ readonly databaseUrl: string }> {
  const config = readConfig({ AMTSBOTE_DATA: dataFolder })
  const application = await openApplication({ config, log: pino({ level: 'silent' }), kind: 'command' })
  await application.close()
  return { databaseUrl: application.databaseUrl }
}
