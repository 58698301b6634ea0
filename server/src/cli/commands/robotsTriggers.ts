import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf } from './robotWords.ts'

const USUALLY_NEXT = 3
const USUALLY_LAST = 5

export const robotsTriggers = command({
  words: ['robots', 'triggers'],
  operands: { name: { de: '[ROBOTER]', en: '[ROBOT]' }, least: 0, most: 1 },
  options: {
    next: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `geplante Starts (${USUALLY_NEXT})`, en: `planned starts (${USUALLY_NEXT})` },
    },
    last: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `letzte Starts (${USUALLY_LAST})`, en: `last starts (${USUALLY_LAST})` },
    },
  },
  summary: { de: 'Auslöser: nächste, letzte, versäumte Starts', en: 'triggers: next, last, missed starts' },
  details: {
    de: 'Zeigt je Roboter, was ihn startet, wann er als Nächstes startet und was aus den letzten Starts wurde. Versäumtes steht mit seinem Grund dabei. Mit --json eine Zeile je Roboter.',
    en: 'Shows for each robot what starts it, when it starts next and what became of its last starts. What was missed is listed with its reason. With --json one line per robot.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const { listTriggers } = await import('#triggers')
    const { findRobot } = await import('#catalogue')
    const { renderTriggers } = await import('../rendering/triggers.ts')
    const [robot] = operands
    const query = {
      robot,
      next: limitOf(values.next, USUALLY_NEXT),
      last: limitOf(values.last, USUALLY_LAST),
    }
    const triggers = await withDatabase(context, async (db) => {
      if (robot !== undefined) await findRobot(db, robot)
      return listTriggers(db, query)
    })
    const lines = json
      ? triggers.map((one) => JSON.stringify(one))
      : renderTriggers(triggers, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
