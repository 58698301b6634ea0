import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const proceduresList = command({
  words: ['procedures', 'list'],
  operands: noOperands,
  options: {},
  summary: { de: 'Verfahren und ihre Stufen auflisten', en: 'list procedures and their strata' },
  details: {
    de: 'Zeigt, welchen Beleg jedes Verfahren zum Ablegen ohne Person verlangt und was seine Stufen gerade dürfen.',
    en: 'Shows which proof each procedure asks for before filing without a person, and what its strata may do now.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { reportGuarantee } = await import('#guarantee')
    const { renderProcedures } = await import('../rendering/guarantee.ts')
    const procedures = await withDatabase(context, reportGuarantee)
    const lines = json
      ? procedures.map((one) => JSON.stringify(one))
      : renderProcedures(procedures, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
