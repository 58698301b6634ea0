import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON, proofNamed } from './procedureWords.ts'

export const proceduresProof = command({
  words: ['procedures', 'proof'],
  operands: { name: { de: 'VERFAHREN BELEG', en: 'PROCEDURE PROOF' }, least: 2, most: 2 },
  options: {
    trial: {
      kind: 'value',
      name: { de: 'GRUND', en: 'REASON' },
      help: {
        de: 'sofort ablegen, ohne verdiente Schranke; der Grund steht in jedem Nachweis',
        en: 'file at once without an earned bound; the reason stands in every evidence',
      },
    },
    reason: {
      kind: 'value',
      name: { de: 'TEXT', en: 'TEXT' },
      help: { de: 'Vermerk zur Änderung', en: 'remark on the change' },
    },
  },
  summary: { de: 'den verlangten Beleg festlegen', en: 'set the proof that is asked for' },
  details: {
    de: 'two-proofs: Name und ein zweites Merkmal (Geburtsdatum, Personalnummer, E-Mail-Adresse), vom ersten Tag an. unique-name: Der Name allein genügt, wenn ihn im Verzeichnis niemand sonst trägt, er in der Bevölkerung selten ist und nichts widerspricht; solche Dokumente gehen zur Prüfung, bis genug geprüfte Fälle die Schranke verdient haben.\nMit --trial läuft unique-name sofort; das steht als Warnung überall, wo der Zustand gezeigt wird.',
    en: 'two-proofs: name and a second identifier (birth date, employee number, mail address), from the first day. unique-name: the name alone suffices where nobody else in the directory bears it, it is rare in the population and nothing contradicts; such documents go to review until enough checked cases have earned the bound.\nWith --trial unique-name runs at once; a warning says so wherever the state is shown.',
  },
  failure: { de: 'nichts geändert', en: 'nothing was changed' },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const [procedureId = '', word] = operands
    const proof = proofNamed(word)
    const { changeProof } = await import('#procedures')
    const { reportGuarantee } = await import('#guarantee')
    const { renderProcedures } = await import('../rendering/guarantee.ts')
    const procedures = await withDatabase(context, async (db) => {
      await changeProof(db, {
        ...{ procedureId, proof, by: PERSON, at: new Date() },
        trial: values.trial !== undefined,
        reason: values.trial ?? values.reason ?? '',
      })
      return (await reportGuarantee(db)).filter(({ id }) => id === procedureId)
    })
    const lines = json
      ? procedures.map((one) => JSON.stringify(one))
      : renderProcedures(procedures, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})
