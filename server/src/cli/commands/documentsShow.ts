import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderDocument } from '../rendering/documents.ts'
import { withDatabase } from '../withDatabase.ts'
import { documentId, documentOperand } from './documentId.ts'

export const documentsShow = command({
  words: ['documents', 'show'],
  operands: documentOperand,
  options: {},
  summary: { de: 'ein Dokument mit Vorschlägen zeigen', en: 'show a document with suggestions' },
  details: {
    de: 'Zeigt, was auf dem Dokument verstanden wurde, wem es gehören könnte und warum ein Mensch gefragt wird.',
    en: 'Shows what was understood of the document, whose it may be and why a person is asked.',
  },
  failure: { de: 'dieses Dokument gibt es nicht', en: 'there is no such document' },
  async run(context) {
    const { json, language, terminal } = context
    const id = documentId(context.operands)
    const { defaultProcedures } = await import('#procedures')
    const { showDocument } = await import('#showing')
    const [procedure] = defaultProcedures().procedures
    if (!procedure) throw new Error('the procedure book is empty')
    const detail = await withDatabase(context, (db) => showDocument(db, procedure, id))
    const lines = json
      ? [JSON.stringify(detail)]
      : renderDocument(detail, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
