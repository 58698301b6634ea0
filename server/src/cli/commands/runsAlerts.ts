import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf } from './robotWords.ts'

const USUALLY_SHOWN = 20

export const runsAlerts = command({
  words: ['runs', 'alerts'],
  operands: noOperands,
  options: {
    limit: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `wie viele (${USUALLY_SHOWN})`, en: `how many (${USUALLY_SHOWN})` },
    },
  },
  summary: { de: 'Alarme und ob sie hinausgingen', en: 'alerts, and whether they went out' },
  details: {
    de: 'Für jede Ursache, wegen der ein Roboter stillsteht, geht eine Mail und ein Aufruf hinaus, erst wieder, wenn sie behoben war und wiederkehrt. „Ungewiss“ heißt: Es kann angekommen sein; es wird nicht noch einmal gesendet.',
    en: 'For each cause for which a robot stands still one mail and one call go out, again only when it was resolved and came back. "Uncertain" means: it may have arrived; it is not sent again.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const { listAlerts } = await import('#alerts')
    const { renderAlerts } = await import('../rendering/alerts.ts')
    const alerts = await withDatabase(context, (db) => listAlerts(db, limitOf(values.limit, USUALLY_SHOWN)))
    const lines = json ? alerts.map((one) => JSON.stringify(one)) : renderAlerts(alerts, language)
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
