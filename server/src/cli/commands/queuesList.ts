import { itemStates } from '#items'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { limitOf, oneOf } from './robotWords.ts'

/** Fits on a screen; more is asked for. */
const LIMIT_DEFAULT = 50

export const queuesList = command({
  words: ['queues', 'list'],
  operands: noOperands,
  options: {
    robot: {
      kind: 'value',
      name: { de: 'ROBOTER', en: 'ROBOT' },
      help: { de: 'nur dieser Roboter', en: 'only this robot' },
    },
    state: {
      kind: 'value',
      name: { de: 'STAND', en: 'STATE' },
      help: {
        de: `nur mit diesem Stand: ${itemStates.join('|')}`,
        en: `only in this state: ${itemStates.join('|')}`,
      },
    },
    limit: {
      kind: 'value',
      name: { de: 'ZAHL', en: 'NUMBER' },
      help: { de: `höchstens so viele (${LIMIT_DEFAULT})`, en: `at most so many (${LIMIT_DEFAULT})` },
    },
  },
  summary: { de: 'Aufträge der Roboter auflisten', en: 'list work items of robots' },
  details: {
    de: 'In der Reihenfolge, in der sie an der Reihe sind. Mit --json eine Zeile je Auftrag.',
    en: 'In the order in which their turn comes. With --json one line per item.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const state = values.state === undefined ? undefined : oneOf(itemStates, values.state, '--state')
    const limit = limitOf(values.limit, LIMIT_DEFAULT)
    const { listItems } = await import('#items')
    const { renderItems } = await import('../rendering/robots.ts')
    const items = await withDatabase(context, (db) => listItems(db, { robot: values.robot, state, limit }))
    const lines = json
      ? items.map((one) => JSON.stringify(one))
      : renderItems(items, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
