import { command } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON, proofNamed } from './procedureWords.ts'

export const proceduresResume = command({
  words: ['procedures', 'resume'],
  operands: { name: { de: 'VERFAHREN BELEG GRUND', en: 'PROCEDURE PROOF REASON' }, least: 3, most: 3 },
  options: {},
  summary: { de: 'angehaltenes Ablegen fortsetzen', en: 'resume filing that was stopped' },
  details: {
    de: 'Setzt das Ablegen ohne Person für eine Stufe fort, nachdem der Anlass geklärt ist, oder gibt sie für eine neue Fassung der Erkennung frei. Der Grund bleibt im Verlauf. Eine Stufe, die nie eine Schranke verdient hat, gibt dieser Befehl nicht frei.',
    en: 'Resumes filing without a person for a stratum once the cause is cleared, or releases it for a new version of recognition. The reason stays in the history. A stratum that never earned a bound is not released by this command.',
  },
  failure: { de: 'nichts war angehalten', en: 'nothing was stopped' },
  async run(context) {
    const { operands, json, language, terminal } = context
    const [procedureId = '', word, reason = ''] = operands
    const proof = proofNamed(word)
    const { shippedProcedure } = await import('#procedures')
    shippedProcedure(procedureId)
    const { resumeStratum } = await import('#guarantee')
    const resumption = { reason, by: PERSON, at: new Date() }
    await withDatabase(context, (db) => resumeStratum(db, { procedureId, proof }, resumption))
    const text = { de: 'fortgesetzt', en: 'resumed' }[language]
    terminal.print(json ? JSON.stringify({ procedureId, proof, state: 'running' }) : text)
    return exitCodes.ok
  },
})
