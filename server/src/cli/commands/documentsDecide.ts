import { command } from '../command.ts'
import { decideOptions } from '../deciding/options.ts'
import { documentOperand } from './documentId.ts'

export const documentsDecide = command({
  words: ['documents', 'decide'],
  operands: documentOperand,
  options: decideOptions,
  summary: { de: 'ein Dokument entscheiden', en: 'decide a document' },
  details: {
    de: 'Genau eine der Angaben --confirm, --employee, --reject. Die Ablage wird einige Sekunden zurückgehalten; so lange nimmt „amtsbote documents undo“ sie spurlos zurück. Abgelegt wird durch den Server, oder mit --wait durch diesen Befehl.',
    en: 'Exactly one of --confirm, --employee, --reject. The filing is held back for a few seconds, during which “amtsbote documents undo” takes it back without a trace. It is filed by the server, or with --wait by this command.',
  },
  failure: {
    de: 'nicht entschieden: das Dokument ist nicht zu prüfen, oder Person oder Register sind nicht erlaubt',
    en: 'not decided: the document is not in review, or person or register are not allowed',
  },
  async run(context) {
    const { decideDocument } = await import('../deciding/decideDocument.ts')
    return decideDocument(context)
  },
})
