import { AmtsboteError, employeeNumberSchema } from '@amtsbote/contract'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderBookings } from '../rendering/bookings.ts'
import { withDatabase } from '../withDatabase.ts'

export const bookingsList = command({
  words: ['bookings', 'list'],
  operands: noOperands,
  options: {
    all: {
      kind: 'flag',
      help: { de: 'auch erledigte Buchungen', en: 'settled bookings too' },
    },
    person: {
      kind: 'value',
      name: { de: 'NUMMER', en: 'NUMBER' },
      help: { de: 'nur diese Personalnummer', en: 'only this employee number' },
    },
  },
  summary: { de: 'Offene Buchungen auflisten', en: 'list open bookings' },
  details: {
    de: 'Nach Person und Kurstag geordnet. Mit --json eine Zeile je Buchung.',
    en: 'Ordered by person and day of the course. With --json one line per booking.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { values, json, language, terminal } = context
    const employeeNumber = values.person === undefined ? undefined : numberOf(values.person)
    const { listBookings } = await import('#bookings')
    const { loadDirectory } = await import('#directory')
    const { bookings, employees } = await withDatabase(context, async (db) => ({
      bookings: await listBookings(db, { all: values.all, employeeNumber }),
      employees: (await loadDirectory(db)).employees,
    }))
    const lines = json
      ? bookings.map((one) => JSON.stringify(one))
      : renderBookings(bookings, employees, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})

function numberOf(text: string) {
  const parsed = employeeNumberSchema.safeParse(text)
  if (!parsed.success) throw new AmtsboteError('AB-0403', `--person ${text}`)
  return parsed.data
}
