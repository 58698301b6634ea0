import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderBookingCheck } from '../rendering/bookings.ts'
import { withDatabase } from '../withDatabase.ts'

export const bookingsCheck = command({
  words: ['bookings', 'check'],
  operands: noOperands,
  options: {},
  summary: {
    de: 'Buchungen prüfen: fehlende Bescheinigungen, Auffälliges',
    en: 'check the bookings: missing certificates, odd entries',
  },
  details: {
    de: 'Zeigt Kurse, von denen nach 90 Tagen keine Bescheinigung abgelegt ist, Namensgleiche mit derselben Buchung (sie ist dann kein Beleg), gebuchte Ausgeschiedene und Personen mit zwei Kursen am selben Tag. Ändert nichts.',
    en: 'Shows courses of which no certificate was filed after 90 days, namesakes with the same booking (it is no proof then), booked people who have left and people with two courses on the same day. Changes nothing.',
  },
  failure: { de: 'ein Eintrag braucht einen Menschen', en: 'an entry needs a person' },
  async run(context) {
    const { json, language, terminal } = context
    const { checkBookings, listBookings } = await import('#bookings')
    const { loadDirectory } = await import('#directory')
    const { findNamesakes } = await import('#understanding')
    const { open, employees } = await withDatabase(context, async (db) => ({
      open: await listBookings(db, {}),
      employees: (await loadDirectory(db)).employees,
    }))
    const today = new Date().toISOString().slice(0, 10)
    const findings = checkBookings(open, { employees, namesakes: findNamesakes(employees), today })
    const lines = json
      ? [JSON.stringify({ open: open.length, findings })]
      : renderBookingCheck({ open, findings, employees }, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return findings.length > 0 ? exitCodes.failed : exitCodes.ok
  },
})
