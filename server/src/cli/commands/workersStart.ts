import { join } from 'node:path'
import pino from 'pino'
import { readConfig } from '#config'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const workersStart = command({
  words: ['workers', 'start'],
  operands: noOperands,
  options: {},
  summary: { de: 'hier Roboter laufen lassen', en: 'run robots here' },
  details: {
    de: 'Startet einen Arbeitsrechner ohne Oberfläche und ohne Bearbeitung von Dokumenten, bis Strg+C. Er braucht nur DATABASE_URL und die Ordner der Roboter; WORKER_CAPABILITIES sagt, was er kann.',
    en: 'Starts a worker without page and without work on documents, until Ctrl+C. All it needs is DATABASE_URL and the folders of the robots; WORKER_CAPABILITIES says what it can do.',
  },
  failure: { de: 'der Arbeitsrechner konnte nicht starten', en: 'the worker could not start' },
  async run(context) {
    const { environment, json, language, terminal } = context
    const config = readConfig(environment)
    const log = pino({ level: config.logLevel, base: null }, pino.destination(2))
    const { startTriggers } = await import('#triggers')
    const { startWorker } = await import('#workers')
    const { robots, dataFolder, vaultKey } = config
    await withDatabase(context, async (db) => {
      // Only the kind of an error: its message may quote a page.
      const onTrouble = (where: string, error: unknown) =>
        log.warn({ where, kind: (error as Error)?.name }, 'trouble')
      const now = () => new Date()
      const worker = await startWorker({
        ...{ db, ...robots, robotsFolder: robots.folder, now, onTrouble, vaultKey },
        runsFolder: join(dataFolder, 'cache', 'runs'),
      })
      const triggers = startTriggers({ db, now, onTrouble, inboxFolder: robots.inboxFolder })
      const text = {
        de: 'Arbeitsrechner läuft. Beenden mit Strg+C.',
        en: 'Worker is running. Stop with Ctrl+C.',
      }
      terminal.print(json ? JSON.stringify({ worker: worker.id }) : text[language])
      await fired(terminal.interrupted)
      await triggers.stop()
      await worker.stop()
    })
    return exitCodes.ok
  },
})

function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
