import { readFile } from 'node:fs/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderBookingImport } from '../rendering/bookings.ts'
import { withDatabase } from '../withDatabase.ts'

export const bookingsImport = command({
  words: ['bookings', 'import'],
  operands: { name: { de: 'DATEI', en: 'FILE' }, least: 1, most: 1 },
  options: {
    'dry-run': {
      kind: 'flag',
      help: { de: 'nur zeigen, was sich ändern würde', en: 'only show what would change' },
    },
    complete: {
      kind: 'flag',
      help: {
        de: 'die Datei nennt alle offenen Buchungen; was fehlt, wird gelöscht',
        en: 'the file names all open bookings; what is missing is removed',
      },
    },
  },
  summary: { de: 'Buchungsliste der Fortbildung einlesen', en: 'import the booking list of the training' },
  details: {
    de: 'Liest eine CSV-Datei der Fortbildungsverwaltung mit den erwarteten Bescheinigungen; Zeichenkodierung und Trennzeichen werden erkannt. Spalten in beliebiger Reihenfolge: personalnummer, kurs, von, bis, anbieter, kursnummer. Nötig sind personalnummer, kurs und von; ohne bis dauert der Kurs einen Tag.\nEine offene Buchung ist ein zweiter Beleg, wenn Kurs und letzter Kurstag auf dem Dokument stehen. Sie ist erledigt, sobald die Bescheinigung abgelegt wurde. Dieselbe Datei erneut einzulesen ändert nichts.',
    en: 'Reads a CSV file of the training administration with the certificates that are expected; encoding and separator are recognised. Columns in any order: personalnummer, kurs, von, bis, anbieter, kursnummer. Needed are personalnummer, kurs and von; without bis the course lasts a day.\nAn open booking is a second proof when course and last day stand on the document. It is settled as soon as the certificate was filed. Importing the same file again changes nothing.',
  },
  failure: {
    de: 'nichts eingelesen, oder fehlerhafte Zeilen blieben übrig',
    en: 'nothing was imported, or bad lines are left over',
  },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const { importBookings } = await import('#bookings')
    const bytes = await readList(operands[0] ?? '')
    const options = {
      now: new Date(),
      by: 'person:command-line',
      dryRun: values['dry-run'],
      complete: values.complete,
    }
    const report = await withDatabase(context, (db) => importBookings(db, bytes, options))
    const lines = json
      ? [JSON.stringify(report)]
      : renderBookingImport(report, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return report.badLines.length > 0 ? exitCodes.failed : exitCodes.ok
  },
})

async function readList(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AmtsboteError('AB-0402', path, { cause })
  }
}
