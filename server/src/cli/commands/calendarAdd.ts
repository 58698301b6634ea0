import { AmtsboteError, daySchema } from '@amtsbote/contract'
import { addWorkingDays, laender } from '#calendar'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { oneOf } from './robotWords.ts'

/** Two years of working days: no deadline of an office is longer. */
const MOST = 500

export const calendarAdd = command({
  words: ['calendar', 'add'],
  operands: { name: { de: 'LAND TAG ZAHL', en: 'LAND DAY NUMBER' }, least: 3, most: 3 },
  options: {
    closed: {
      kind: 'value',
      name: { de: 'TAGE', en: 'DAYS' },
      help: { de: 'eigene Schließtage, durch Komma getrennt', en: 'own closing days, separated by commas' },
    },
  },
  summary: { de: 'Arbeitstage zu einem Tag zählen', en: 'count working days from a day' },
  details: {
    de: 'Nennt den Tag, der so viele Arbeitstage später liegt (früher bei negativer Zahl nach --). Samstage, Sonntage, gesetzliche Feiertage des Landes und eigene Schließtage zählen nicht.',
    en: 'Prints the day so many working days later (earlier with a negative number after --). Saturdays, Sundays, public holidays of the Land and own closing days do not count.',
  },
  failure: { de: 'der Tag ließ sich nicht bestimmen', en: 'the day could not be found' },
  async run({ operands, values, json, terminal }) {
    const [landWord = '', day = '', word = ''] = operands
    const land = oneOf(laender, landWord, 'LAND')
    const count = Number(word)
    const closed = new Set((values.closed ?? '').split(/[\s,]+/).filter(Boolean))
    const isRight = [day, ...closed].every((one) => daySchema.safeParse(one).success)
    if (!isRight || !Number.isInteger(count) || Math.abs(count) > MOST)
      throw new AmtsboteError('AB-0403', operands.join(' '))
    const found = addWorkingDays({ land, closed }, day, count)
    terminal.print(json ? JSON.stringify({ day: found }) : found)
    return exitCodes.ok
  },
})
