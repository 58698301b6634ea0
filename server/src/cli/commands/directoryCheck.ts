import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderCheck } from '../rendering/directoryCheck.ts'
import { withDatabase } from '../withDatabase.ts'

export const directoryCheck = command({
  words: ['directory', 'check'],
  operands: noOperands,
  options: {},
  summary: {
    de: 'Verzeichnis prüfen: Namensgleiche, Lücken, Auffälliges',
    en: 'check the directory: namesakes, gaps, odd entries',
  },
  details: {
    de: 'Zeigt, was Dokumente unnötig zu Menschen schickt oder in Gefahr bringt: Beschäftigte mit gleichen oder ähnlichen Namen, fehlende und unwahrscheinliche Geburtsdaten, Ausgeschiedene mit Status aktiv, doppelt geführte Personen. Ändert nichts.',
    en: 'Shows what sends documents to people without need or puts them at risk: employees with equal or similar names, missing and unlikely birth dates, people past their leaving date with status aktiv, people listed twice. Changes nothing.',
  },
  failure: {
    de: 'ein Eintrag braucht einen Menschen (Namensgleiche allein nicht)',
    en: 'an entry needs a person (namesakes alone do not)',
  },
  async run(context) {
    const { checkDirectory, loadDirectory } = await import('#directory')
    const { findNamesakes } = await import('#understanding')
    const { json, language, terminal } = context
    const { employees, version } = await withDatabase(context, loadDirectory)
    const findings = checkDirectory(employees, new Date().toISOString().slice(0, 10))
    const namesakes = findNamesakes(employees)
    if (json) {
      terminal.print(JSON.stringify({ version, employees: employees.length, findings, namesakes }))
    } else {
      const format = { language, columns: terminal.columns }
      for (const line of renderCheck({ employees, findings, namesakes }, format)) terminal.print(line)
    }
    return findings.length > 0 ? exitCodes.failed : exitCodes.ok
  },
})
