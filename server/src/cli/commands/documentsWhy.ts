import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderEvidence } from '../rendering/evidence.ts'
import { withDatabase } from '../withDatabase.ts'
import { documentId, documentOperand } from './documentId.ts'

export const documentsWhy = command({
  words: ['documents', 'why'],
  operands: documentOperand,
  options: {},
  summary: {
    de: 'zeigen, wer oder was wann warum entschieden hat',
    en: 'show who or what decided when and why',
  },
  details: {
    de: 'Liest jeden Schritt des Dokuments aus der Beweiskette und prüft, ob sie unverändert ist.',
    en: 'Reads every step of the document from the chain of evidence and checks that it is unchanged.',
  },
  failure: {
    de: 'dieses Dokument gibt es nicht, oder seine Beweiskette ist unterbrochen',
    en: 'there is no such document, or its chain of evidence is broken',
  },
  async run(context) {
    const { json, language, terminal } = context
    const id = documentId(context.operands)
    const { readEvidence } = await import('#evidence')
    const evidence = await withDatabase(context, (db) => readEvidence(db, id))
    if (!evidence.intact && evidence.entries.length === 0) throw new AmtsboteError('AB-0004', id)
    const lines = json ? [JSON.stringify(evidence)] : renderEvidence(evidence, language)
    for (const line of lines) terminal.print(line)
    return evidence.intact ? exitCodes.ok : exitCodes.failed
  },
})
