import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const guarantee = command({
  words: ['guarantee'],
  operands: noOperands,
  options: {},
  summary: { de: 'zeigen, was über das Ablegen bewiesen ist', en: 'show what is proven about filing' },
  details: {
    de: 'Zählt aus, was Personen geprüft haben, und zeigt für jede Stufe die verdiente Schranke: wie viele der ohne Person abgelegten Dokumente höchstens in einer falschen Akte liegen, mit den Zahlen, auf denen das steht, und für welche Fassungen es gilt.',
    en: 'Counts what people checked and shows the bound that each stratum has earned: how many of the documents filed without a person lie in a wrong file at most, with the numbers that this stands on and the versions that it holds for.',
  },
  failure: { de: 'eine Stufe ist angehalten', en: 'a stratum is stopped' },
  async run(context) {
    const { json, language, terminal } = context
    const { refreshGuarantee, reportGuarantee } = await import('#guarantee')
    const { renderGuarantee } = await import('../rendering/guarantee.ts')
    const procedures = await withDatabase(context, async (db) => {
      await refreshGuarantee({ db, now: () => new Date() })
      return reportGuarantee(db)
    })
    const lines = json
      ? procedures.map((one) => JSON.stringify(one))
      : renderGuarantee(procedures, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    const stopped = procedures.some(({ strata }) => strata.some(({ state }) => state === 'stopped'))
    return stopped ? exitCodes.failed : exitCodes.ok
  },
})
