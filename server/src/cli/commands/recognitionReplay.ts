import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'

export const recognitionReplay = command({
  words: ['recognition', 'replay'],
  operands: noOperands,
  options: {},
  summary: { de: 'alle Entscheidungen nachrechnen', en: 'take all decisions again' },
  details: {
    de: 'Trifft jede Entscheidung des Programms noch einmal, aus dem, was damals gespeichert wurde, und nennt die abweichenden. Ändert nichts. Nach einer Aktualisierung zeigt das, was die neuen Bedingungen anders entschieden hätten.',
    en: 'Takes every decision of the program again from what was stored then, and lists those that differ. Changes nothing. After an update this shows what the new gates would have decided otherwise.',
  },
  failure: { de: 'Entscheidungen weichen ab', en: 'decisions differ' },
  async run(context) {
    const { json, language, terminal } = context
    const { replayDecisions } = await import('#guarantee')
    const { decisions, changed } = await withDatabase(context, replayDecisions)
    for (const one of changed) {
      const [before, after] = [
        [one.before, ...one.reasons.before].join(' '),
        [one.after.kind, ...one.reasons.after].join(' '),
      ]
      terminal.print(json ? JSON.stringify(one) : `${one.documentId}  ${before} -> ${after}`)
    }
    const text = {
      de: `${decisions} Entscheidungen nachgerechnet, ${changed.length} weichen ab`,
      en: `${decisions} decisions taken again, ${changed.length} differ`,
    }[language]
    terminal.print(json ? JSON.stringify({ decisions, changed: changed.length }) : text)
    return changed.length === 0 ? exitCodes.ok : exitCodes.failed
  },
})
