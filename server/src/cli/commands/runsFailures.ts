import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf } from './robotWords.ts'

const USUAL_DAYS = 14

export const runsFailures = command({
  words: ['runs', 'failures'],
  operands: noOperands,
  options: {
    robot: {
      kind: 'value',
      name: { de: 'ROBOTER', en: 'ROBOT' },
      help: { de: 'nur dieser Roboter', en: 'this robot only' },
    },
    days: {
      kind: 'value',
      name: { de: 'TAGE', en: 'DAYS' },
      help: { de: `so viele Tage zurück (${USUAL_DAYS})`, en: `so many days back (${USUAL_DAYS})` },
    },
  },
  summary: { de: 'Fehlschläge nach Ursachen zeigen', en: 'show failures by their causes' },
  details: {
    de: 'Eine Gruppe je Ursache, die jüngste zuerst: was fehlschlug, welche Wirkung unterwegs war, der letzte Schritt, der letzte gute Lauf und die vermutliche Ursache.',
    en: 'A group for each cause, the latest first: what failed, which effect was under way, the last step, the last good run and the likely cause.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const since = new Date(Date.now() - limitOf(values.days, USUAL_DAYS) * 86_400_000)
    const { listFailures } = await import('#runs')
    const { renderFailures } = await import('../rendering/failures.ts')
    const groups = await withDatabase(context, (db) => listFailures(db, { since, robot: values.robot }))
    const lines = json ? groups.map((group) => JSON.stringify(group)) : renderFailures(groups, language)
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
