import { AmtsboteError, type AuditAnswer, employeeNumberSchema } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withApplication } from '../withDatabase.ts'
import { documentId } from './documentId.ts'
import { PERSON } from './procedureWords.ts'

export const auditAnswer = command({
  words: ['audit', 'answer'],
  operands: { name: { de: 'DOKUMENT [NUMMER]', en: 'DOCUMENT [NUMBER]' }, least: 1, most: 2 },
  options: {
    nobody: {
      kind: 'flag',
      help: { de: 'gehört in keine einzelne Akte', en: 'belongs in no single file' },
    },
  },
  summary: { de: 'sagen, wessen Dokument eine Stichprobe ist', en: 'say whose document a sample is' },
  details: {
    de: 'Das Dokument ansehen und die Personalnummer nennen, in deren Akte es gehört. Liegt es woanders, wird das Ablegen ohne Person für diese Stufe sofort angehalten. Gezählt wird das Ergebnis, nicht, wer geprüft hat.',
    en: 'Look at the document and name the employee number whose file it belongs in. If it lies elsewhere, filing without a person stops for this stratum at once. The result is counted, not who checked.',
  },
  failure: { de: 'das Dokument liegt in einer falschen Akte', en: 'the document lies in a wrong file' },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const id = documentId(operands)
    const answer = answerOf(operands[1], values.nobody)
    const { answerSample } = await import('#guarantee')
    const outcome = await withApplication(context, ({ review }) =>
      answerSample(review, { documentId: id, answer, by: PERSON }),
    )
    const texts = {
      right: { de: 'richtig abgelegt', en: 'filed rightly' },
      wrong: {
        de: 'falsch abgelegt; das Ablegen ohne Person ist angehalten',
        en: 'filed wrongly; filing without a person is stopped',
      },
    }
    terminal.print(json ? JSON.stringify({ documentId: id, ...outcome }) : texts[outcome.kind][language])
    return outcome.kind === 'right' ? exitCodes.ok : exitCodes.failed
  },
})

/** @throws AmtsboteError AB-0403 unless exactly one of both is given */
function answerOf(word: string | undefined, nobody: boolean): AuditAnswer {
  const number = employeeNumberSchema.safeParse(word)
  if (nobody && word === undefined) return { kind: 'nobody' }
  if (!nobody && number.success) return { kind: 'person', employeeNumber: number.data }
  throw new AmtsboteError('AB-0403', 'NUMMER / NUMBER | --nobody')
}
