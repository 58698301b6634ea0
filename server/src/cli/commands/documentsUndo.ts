import type { UndoOutcome } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import type { Text } from '../language.ts'
import { localTime } from '../rendering/evidence.ts'
import { withApplication } from '../withDatabase.ts'
import { documentId, documentOperand } from './documentId.ts'

export const documentsUndo = command({
  words: ['documents', 'undo'],
  operands: documentOperand,
  options: {},
  summary: { de: 'die letzte Entscheidung zurücknehmen', en: 'take the last decision back' },
  details: {
    de: 'Geht, solange die Ablage zurückgehalten wird (üblich: 10 Sekunden). Das Dokument ist danach wieder zu prüfen.',
    en: 'Works as long as the filing is held back (usually 10 seconds). The document is in review again afterwards.',
  },
  failure: { de: 'zu spät, oder es war nichts zurückzunehmen', en: 'too late, or there was nothing to undo' },
  async run(context) {
    const { json, language, terminal } = context
    const id = documentId(context.operands)
    const { undoByPerson } = await import('#review')
    const outcome = await withApplication(context, ({ review }) =>
      undoByPerson(review, { documentId: id, by: 'person:command-line' }),
    )
    terminal.print(json ? JSON.stringify({ documentId: id, ...outcome }) : sentence(outcome)[language])
    return outcome.kind === 'undone' ? exitCodes.ok : exitCodes.failed
  },
})

function sentence(outcome: UndoOutcome): Text {
  switch (outcome.kind) {
    case 'undone':
      return {
        de: 'Zurückgenommen; das Dokument ist wieder zu prüfen.',
        en: 'Undone; the document is in review again.',
      }
    case 'too-late': {
      const at = localTime(outcome.releasedAt)
      return { de: `Zu spät: freigegeben um ${at}.`, en: `Too late: released at ${at}.` }
    }
    case 'nothing-held':
      return { de: 'Es ist nichts zurückzunehmen.', en: 'There is nothing to undo.' }
  }
}
