import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf } from './robotWords.ts'

/** Fits on a screen; more is asked for. */
const LIMIT_DEFAULT = 50

export const runsList = command({
  words: ['runs', 'list'],
  operands: noOperands,
  options: {
    robot: {
      kind: 'value',
      name: { de: 'ROBOTER', en: 'ROBOT' },
      help: { de: 'nur dieser Roboter', en: 'only this robot' },
    },
    limit: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `höchstens so viele (${LIMIT_DEFAULT})`, en: `at most so many (${LIMIT_DEFAULT})` },
    },
  },
  summary: { de: 'Läufe der Roboter auflisten', en: 'list runs of robots' },
  details: {
    de: 'Neueste zuerst. Ein Lauf hat die Nummer seines Auftrags. Mit --json eine Zeile je Lauf.',
    en: 'Newest first. A run has the number of its item. With --json one line per run.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const limit = limitOf(values.limit, LIMIT_DEFAULT)
    const { listRuns } = await import('#runs')
    const { renderRuns } = await import('../rendering/robots.ts')
    const runs = await withDatabase(context, (db) => listRuns(db, { robot: values.robot, limit }))
    const lines = json
      ? runs.map((one) => JSON.stringify(one))
      : renderRuns(runs, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
