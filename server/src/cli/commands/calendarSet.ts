import { laender, localHolidays, namedClosingDays } from '#calendar'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { oneOf } from './robotWords.ts'

export const calendarSet = command({
  words: ['calendar', 'set'],
  operands: { name: { de: 'LAND', en: 'LAND' }, least: 1, most: 1 },
  options: {
    closed: {
      kind: 'value',
      name: { de: 'TAGE', en: 'DAYS' },
      help: {
        de: `eigene Schließtage, durch Komma getrennt: MM-TT, JJJJ-MM-TT, ${namedClosingDays.join(', ')}`,
        en: `own closing days, separated by commas: MM-DD, YYYY-MM-DD, ${namedClosingDays.join(', ')}`,
      },
    },
    local: {
      kind: 'value',
      name: { de: 'FEIERTAGE', en: 'HOLIDAYS' },
      help: {
        de: `Feiertage, die nur in manchen Gemeinden gelten: ${localHolidays.join(', ')}`,
        en: `holidays of some communities only: ${localHolidays.join(', ')}`,
      },
    },
  },
  summary: { de: 'Kalender dieser Stadt eintragen', en: "set this town's calendar" },
  details: {
    de: 'Gilt für die Zeitpläne aller Roboter auf allen Rechnern und ersetzt, was vorher eingetragen war. Kommende Starts werden neu bestimmt; was entschieden ist, bleibt.',
    en: 'Holds for the schedules of all robots on all machines and replaces what was set before. Coming starts are counted anew; what is decided stays.',
  },
  failure: { de: 'nichts eingetragen', en: 'nothing was set' },
  async run(context) {
    const { operands, values, json, language, terminal } = context
    const { setTown } = await import('#calendar')
    const town = {
      land: oneOf(laender, operands[0] ?? '', 'LAND'),
      local: words(values.local).map((word) => oneOf(localHolidays, word, '--local')),
      closingDays: words(values.closed),
    }
    await withDatabase(context, (db) => setTown(db, town))
    terminal.print(json ? JSON.stringify(town) : { de: 'eingetragen', en: 'set' }[language])
    return exitCodes.ok
  },
})

/** Names may hold spaces (Mariä Himmelfahrt), so that only commas part them. */
function words(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}
