import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const calendarTown = command({
  words: ['calendar', 'town'],
  operands: noOperands,
  options: {},
  summary: { de: 'Kalender dieser Stadt zeigen', en: "show this town's calendar" },
  details: {
    de: 'Zeigt Land, örtliche Feiertage und eigene Schließtage, mit denen Zeitpläne rechnen.',
    en: 'Shows Land, local holidays and own closing days that schedules count with.',
  },
  failure: { de: 'es ist keiner eingetragen', en: 'none is set' },
  async run(context) {
    const { json, language, terminal } = context
    const { readTown } = await import('#calendar')
    const town = await withDatabase(context, readTown)
    if (json) terminal.print(JSON.stringify(town))
    else if (town) terminal.print([town.land, ...town.local, ...town.closingDays].join('  '))
    else
      terminal.print(
        {
          de: 'Noch nicht eingetragen: amtsbote calendar set LAND',
          en: 'Not set yet: amtsbote calendar set LAND',
        }[language],
      )
    return town ? exitCodes.ok : exitCodes.failed
  },
})
