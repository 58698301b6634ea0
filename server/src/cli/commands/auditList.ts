import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { localTime } from '../rendering/evidence.ts'
import { renderTable } from '../rendering/table.ts'
import { withDatabase } from '../withDatabase.ts'

export const auditList = command({
  words: ['audit', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'offene Stichproben auflisten', en: 'list open audit samples' },
  details: {
    de: 'Abgelegte Dokumente, die zufällig zur Prüfung gewählt wurden, die ältesten zuerst. In wessen Akte sie liegen, wird nicht gezeigt: Die Prüfung soll unbefangen sein.',
    en: 'Filed documents that were chosen at random for a check, oldest first. In whose file they lie is not shown: the check is to be blind.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { listSamples } = await import('#guarantee')
    const { samples, total } = await withDatabase(context, listSamples)
    if (json) {
      for (const sample of samples) terminal.print(JSON.stringify(sample))
      return exitCodes.ok
    }
    const titles = { de: ['Dokument', 'abgelegt', 'Seiten'], en: ['Document', 'filed', 'Pages'] }[language]
    const rows = samples.map(({ documentId, filedAt, pages }) => [
      documentId,
      localTime(filedAt),
      String(pages ?? ''),
    ])
    const columns = titles.map((title) => ({ title }))
    for (const line of renderTable(columns, rows, terminal.columns)) terminal.print(line)
    terminal.print({ de: `${total} offen`, en: `${total} open` }[language])
    return exitCodes.ok
  },
})
