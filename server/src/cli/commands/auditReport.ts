import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withApplication } from '../withDatabase.ts'
import { documentId } from './documentId.ts'
import { PERSON } from './procedureWords.ts'

export const auditReport = command({
  words: ['audit', 'report'],
  operands: { name: { de: 'DOKUMENT GRUND', en: 'DOCUMENT REASON' }, least: 2, most: 2 },
  options: {},
  summary: { de: 'ein falsch abgelegtes Dokument melden', en: 'report a document in a wrong file' },
  details: {
    de: 'Für jedes Dokument, das ohne Person abgelegt wurde, auch wenn es keine Stichprobe war. Hält das Ablegen ohne Person für seine Stufe an und zählt als Fehler. Aus der falschen Akte nimmt es die E-Akte.',
    en: 'For every document that was filed without a person, also where it was no sample. Stops filing without a person for its stratum and counts as an error. The e-file takes it out of the wrong file.',
  },
  failure: { de: 'eine Person hatte es abgelegt', en: 'a person had filed it' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const id = documentId(operands)
    const reason = operands[1]?.trim() ?? ''
    if (reason === '') throw new AmtsboteError('AB-0403', 'GRUND / REASON')
    const { reportMisfile } = await import('#guarantee')
    const outcome = await withApplication(context, ({ review }) =>
      reportMisfile(review, { documentId: id, reason, by: PERSON }),
    )
    const text = {
      de: 'vermerkt; das Ablegen ohne Person ist angehalten',
      en: 'noted; filing without a person is stopped',
    }[language]
    terminal.print(json ? JSON.stringify({ documentId: id, ...outcome }) : text)
    return exitCodes.ok
  },
})
