import { readFile } from 'node:fs/promises'
import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderImport } from '../rendering/importReport.ts'
import { withDatabase } from '../withDatabase.ts'

export const directoryImport = command({
  words: ['directory', 'import'],
  operands: { name: { de: 'DATEI', en: 'FILE' }, least: 1, most: 1 },
  options: {
    'dry-run': {
      kind: 'flag',
      help: { de: 'nur zeigen, was sich ändern würde', en: 'only show what would change' },
    },
    'allow-mass-retirement': {
      kind: 'flag',
      help: {
        de: 'auch wenn mehr als ein Fünftel ausscheiden würde',
        en: 'even if more than a fifth would leave',
      },
    },
  },
  summary: { de: 'Verzeichnis der Beschäftigten einlesen', en: 'import the directory of employees' },
  details: {
    de: 'Liest eine CSV-Datei des Personalsystems; Zeichenkodierung und Trennzeichen werden erkannt. Spalten in beliebiger Reihenfolge: personalnummer, anrede, titel, vorname, nachname, geburtsname, geburtsdatum, email, dienststelle, status (aktiv oder ausgeschieden), austritt. Nötig sind personalnummer, vorname und nachname.\nWer in der Datei fehlt, gilt als ausgeschieden; wer in einer fehlerhaften Zeile steht, bleibt unverändert. Dieselbe Datei erneut einzulesen ändert nichts.',
    en: 'Reads a CSV file of the personnel system; encoding and separator are recognised. Columns in any order: personalnummer, anrede, titel, vorname, nachname, geburtsname, geburtsdatum, email, dienststelle, status (aktiv or ausgeschieden), austritt. Needed are personalnummer, vorname and nachname.\nWhoever is missing in the file has left; whoever stands in a bad line stays as is. Importing the same file again changes nothing.',
  },
  failure: {
    de: 'nichts eingelesen, oder fehlerhafte Zeilen blieben übrig',
    en: 'nothing was imported, or bad lines are left over',
  },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const { importDirectory, loadDirectory, parseDirectory } = await import('#directory')
    const bytes = await readDirectoryFile(operands[0] ?? '')
    const options = {
      now: new Date(),
      by: 'person:command-line',
      dryRun: values['dry-run'],
      allowMassRetirement: values['allow-mass-retirement'],
    }
    const { report, stored } = await withDatabase(context, async (db) => ({
      report: await importDirectory(db, bytes, options),
      stored: (await loadDirectory(db)).employees,
    }))
    if (json) {
      terminal.print(JSON.stringify(report))
    } else {
      // After a dry run those who would be new stand in the file alone.
      const people = [...parseDirectory(bytes).employees, ...stored]
      const lines = renderImport(report, people, { language, columns: terminal.columns })
      for (const line of lines) terminal.print(line)
    }
    return report.badLines.length > 0 ? exitCodes.failed : exitCodes.ok
  },
})

async function readDirectoryFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AmtsboteError('AB-0402', path, { cause })
  }
}
