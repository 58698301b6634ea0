import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON, proofNamed } from './procedureWords.ts'

export const proceduresStop = command({
  words: ['procedures', 'stop'],
  operands: { name: { de: 'VERFAHREN BELEG GRUND', en: 'PROCEDURE PROOF REASON' }, least: 3, most: 3 },
  options: {},
  summary: { de: 'Ablegen ohne Person anhalten', en: 'stop filing without a person' },
  details: {
    de: 'Von der nächsten Entscheidung an gehen alle Dokumente dieser Stufe zur Prüfung, auf jedem Rechner. Was schon beauftragt ist, wird noch abgelegt.',
    en: 'From the next decision on all documents of this stratum go to review, on every machine. What is ordered already is still filed.',
  },
  failure: { de: 'nichts angehalten', en: 'nothing was stopped' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [procedureId = '', word, reason = ''] = operands
    const proof = proofNamed(word)
    if (reason.trim() === '') throw new AmtsboteError('AB-0403', 'GRUND / REASON')
    const { shippedProcedure } = await import('#procedures')
    shippedProcedure(procedureId)
    const { stopStratum } = await import('#guarantee')
    const stop = { cause: 'administrator', reason, by: PERSON, at: new Date(), documentId: null } as const
    await withDatabase(context, (db) =>
      db.transaction().execute((trx) => stopStratum(trx, { procedureId, proof }, stop)),
    )
    const text = { de: 'angehalten', en: 'stopped' }[language]
    terminal.print(json ? JSON.stringify({ procedureId, proof, state: 'stopped' }) : text)
    return exitCodes.ok
  },
})
