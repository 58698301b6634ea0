import { command } from '../command.ts'

/** A folder of a department has a few thousand files; more are given in several folders. */
const PATHS_MAX = 10_000

export const documentsAdd = command({
  words: ['documents', 'add'],
  operands: { name: { de: 'ORDNER|DATEI …', en: 'FOLDER|FILE …' }, least: 1, most: PATHS_MAX },
  options: {
    wait: {
      kind: 'flag',
      help: { de: 'warten, bis jedes Dokument entschieden ist', en: 'wait until every document is decided' },
    },
  },
  summary: { de: 'Dokumente aufnehmen', en: 'take documents in' },
  details: {
    de: 'Nimmt PDF, TIFF, JPEG und PNG auf, aus Ordnern mit allem, was darunter liegt. Die Dateien bleiben, wo sie sind. Läuft kein Server für diesen Datenordner, arbeitet der Befehl mit --wait selbst, sonst beginnt die Arbeit mit dem nächsten Start.\nMit --wait --json entsteht je Dokument eine Zeile, sobald es entschieden ist: file, documentId, state, decision (automatic, review, rejected), reason, employeeNumber (bester Vorschlag), probability, candidates, documentType, title, documentDate, pages.',
    en: 'Takes in PDF, TIFF, JPEG and PNG, from folders with everything below them. The files stay where they are. When no server runs for this data folder, the command works itself with --wait; otherwise the work begins with the next start.\nWith --wait --json there is one line per document as soon as it is decided: file, documentId, state, decision (automatic, review, rejected), reason, employeeNumber (best proposal), probability, candidates, documentType, title, documentDate, pages.',
  },
  failure: {
    de: 'eine Datei ließ sich nicht lesen oder fehlt (dass ein Mensch entscheiden muss, ist kein Fehler)',
    en: 'a file could not be read or is missing (that a person has to decide is no failure)',
  },
  async run(context) {
    const { addDocuments } = await import('../adding/addDocuments.ts')
    return addDocuments(context)
  },
})
