import pino from 'pino'
import { readConfig } from '#config'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'

export const start = command({
  words: ['start'],
  operands: noOperands,
  options: {},
  summary: { de: 'den Server starten', en: 'start the server' },
  details: {
    de: 'Wie npm start: Oberfläche, Schnittstelle, überwachter Ordner und die Bearbeitung selbst, bis Strg+C. Protokoll (ohne Personendaten) auf der Fehlerausgabe.',
    en: 'Like npm start: page, interface, watched folder and the work itself, until Ctrl+C. Log (without personal data) on standard error.',
  },
  failure: { de: 'der Server konnte nicht starten', en: 'the server could not start' },
  async run({ environment, json, language, terminal }) {
    const [{ openApplication }, { serve }] = await Promise.all([
      import('../../application.ts'),
      import('#serving'),
    ])
    const config = readConfig(environment)
    const log = pino({ level: config.logLevel, base: null }, pino.destination(2))
    const application = await openApplication({ config, log, kind: 'server' })
    try {
      const serving = await serve(application, { log })
      const { address, entrance } = serving
      const text = {
        de: `Amtsbote läuft: ${entrance}\nEingangsordner: ${config.inboxFolder}\nBeenden mit Strg+C.`,
        en: `Amtsbote is running: ${entrance}\nInbox folder: ${config.inboxFolder}\nStop with Ctrl+C.`,
      }
      terminal.print(json ? JSON.stringify({ address, entrance, inbox: config.inboxFolder }) : text[language])
      await fired(terminal.interrupted)
      await serving.stop()
    } finally {
      await application.close()
    }
    return exitCodes.ok
  },
})

function fired(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
