/** `npm start`: the server for real work. Ends in order on SIGINT and SIGTERM. */
import { AmtsboteError, errors } from '@amtsbote/contract'
import pino from 'pino'
import { readConfig } from '#config'
import { serve } from '#serving'
import { openApplication } from './application.ts'

try {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null })
  const application = await openApplication({ config, log, kind: 'server' })
  const serving = await serve(application, { log })
  process.stdout.write(
    `\nAmtsbote läuft: ${serving.entrance}\nEingangsordner: ${config.inboxFolder}\nBeenden mit Strg+C.\n\n`,
  )
  const stop = async () => {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await serving.stop()
    await application.close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (!(error instanceof AmtsboteError)) throw error
  const { de, en, nextDe, nextEn } = errors[error.code]
  process.stderr.write(`${error.code}: ${de} ${nextDe}\n${error.code}: ${en} ${nextEn}\n${error.detail}\n`)
  process.exit(1)
}
