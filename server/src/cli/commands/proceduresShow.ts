import { AmtsboteError } from '@amtsbote/contract'
import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const proceduresShow = command({
  words: ['procedures', 'show'],
  operands: { name: { de: 'VERFAHREN', en: 'PROCEDURE' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'ein Verfahren mit Verlauf zeigen', en: 'show a procedure with its history' },
  details: {
    de: 'Zeigt den verlangten Beleg, den Stand jeder Stufe, was geprüft wurde, und wer wann warum etwas geändert, angehalten oder fortgesetzt hat.',
    en: 'Shows the proof asked for, how each stratum stands, what was checked, and who changed, stopped or resumed something, when and why.',
  },
  failure: { de: 'dieses Verfahren gibt es nicht', en: 'there is no such procedure' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const { reportGuarantee } = await import('#guarantee')
    const { renderProcedure } = await import('../rendering/guarantee.ts')
    const procedures = await withDatabase(context, reportGuarantee)
    const procedure = procedures.find(({ id }) => id === operands[0])
    if (!procedure) throw new AmtsboteError('AB-0501', operands[0])
    const lines = json
      ? [JSON.stringify(procedure)]
      : renderProcedure(procedure, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
