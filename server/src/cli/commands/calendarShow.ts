import { AmtsboteError } from '@amtsbote/contract'
import { holidaysOf, laender } from '#calendar'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { oneOf } from './robotWords.ts'

/** The laws that the rules follow. */
const FIRST_YEAR = 2020
const LAST_YEAR = 2100

export const calendarShow = command({
  words: ['calendar', 'show'],
  operands: { name: { de: 'LAND JAHR', en: 'LAND YEAR' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'gesetzliche Feiertage eines Landes zeigen', en: 'show public holidays of a Land' },
  details: {
    de: `Land in zwei Buchstaben (${laender.join(' ')}). Nach den Feiertagsgesetzen, wie sie ab ${FIRST_YEAR} gelten; was nur in einzelnen Gemeinden gilt, fehlt.`,
    en: `Land in two letters (${laender.join(' ')}). By the laws in force from ${FIRST_YEAR} on; what holds in some communities only is left out.`,
  },
  failure: { de: 'dieses Land gibt es nicht', en: 'there is no such Land' },
  async run({ operands, json, terminal }) {
    const land = oneOf(laender, operands[0] ?? '', 'LAND')
    const year = Number(operands[1])
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
      throw new AmtsboteError('AB-0403', `${FIRST_YEAR} - ${LAST_YEAR}`)
    for (const holiday of holidaysOf({ land }, year))
      terminal.print(json ? JSON.stringify(holiday) : `${holiday.day}  ${holiday.name}`)
    return exitCodes.ok
  },
})
