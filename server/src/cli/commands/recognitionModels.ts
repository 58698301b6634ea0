import { AmtsboteError, type ErrorCode } from '@amtsbote/contract'
import type { Activation } from '#models'
import { command, noOperands } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { renderEvaluation, renderModels } from '../rendering/models.ts'
import { withDatabase } from '../withDatabase.ts'
import { PERSON } from './procedureWords.ts'

/** The word for recognition as it is shipped, without a model of the town. */
const SHIPPED = 'shipped'

export const recognitionTrain = command({
  words: ['recognition', 'train'],
  operands: noOperands,
  options: {},
  summary: { de: 'aus Entscheidungen von Prüfenden lernen', en: 'learn from decisions of reviewers' },
  details: {
    de: 'Lernt aus allem, was Menschen abgelegt haben, an welchem Wortlaut Nachweise und andere Papiere dieser Stadt zu erkennen sind, und legt das als neues Modell ab. Es zählt erst nach recognition evaluate und recognition activate. Dieselben Papiere ergeben dasselbe Modell; Texte und Namen stehen nicht darin.',
    en: 'Learns from everything that people have filed by which wording certificates and other papers of this town are told, and stores it as a new model. It counts only after recognition evaluate and recognition activate. The same papers give the same model; it holds no text and no name.',
  },
  failure: { de: 'zu wenige geprüfte Papiere', en: 'too few papers were reviewed' },
  async run(context) {
    const { json, language, terminal } = context
    const { trainModel } = await import('#models')
    const trained = await withDatabase(context, async (db) => {
      const { index, book } = await townOf(db)
      return trainModel(db, { directory: index, book, by: PERSON, at: new Date() })
    })
    if (trained.kind === 'too-few') throw new AmtsboteError('AB-0702', `${trained.papers} < ${trained.least}`)
    const { model, certificates, others, pieces } = trained
    const text = {
      de: `Modell ${model} gelernt: ${certificates} Nachweise, ${others} andere Papiere, ${pieces} Merkmale. Als Nächstes: amtsbote recognition evaluate ${model}`,
      en: `model ${model} learned: ${certificates} certificates, ${others} other papers, ${pieces} pieces. Next: amtsbote recognition evaluate ${model}`,
    }[language]
    terminal.print(json ? JSON.stringify(trained) : text)
    return exitCodes.ok
  },
})

export const recognitionEvaluate = command({
  words: ['recognition', 'evaluate'],
  operands: { name: { de: 'NUMMER', en: 'NUMBER' }, least: 1, most: 1 },
  options: {},
  summary: { de: 'zeigen, was ein Modell ändern würde', en: 'show what a model would change' },
  details: {
    de: 'Trifft jede Entscheidung des Programms zweimal neu, mit dem, was jetzt zählt, und mit dem Modell, und nennt jede, die anders ausfällt, mit dem, was ein Mensch entschieden hat. Ändert nichts. Etwa 30 ms je Seite.',
    en: 'Takes every decision of the program twice, with what counts now and with the model, and lists each one that differs with what a person decided. Changes nothing. About 30 ms a page.',
  },
  failure: {
    de: 'das Modell würde gegen die Entscheidung eines Menschen ablegen',
    en: 'the model would file against the decision of a person',
  },
  async run(context) {
    const { operands, json, language, terminal } = context
    const model = modelNumber(operands[0])
    const { evaluateModel } = await import('#models')
    const evaluated = await withDatabase(context, async (db) => {
      const { index, bookings, book } = await townOf(db)
      const needs = { directory: index, bookings: bookings.index, book, by: PERSON, at: new Date() }
      const onProgress = (done: number) =>
        terminal.tell({ de: `${done} Dokumente verglichen`, en: `${done} documents compared` }[language])
      return evaluateModel(db, model, { ...needs, onProgress })
    })
    if (evaluated.kind === 'no-such-model') throw new AmtsboteError('AB-0701', String(model))
    const { result } = evaluated
    const lines = json ? [JSON.stringify({ model, ...result })] : renderEvaluation(result, language)
    for (const line of lines) terminal.print(line)
    return result.changed.some(({ againstPerson }) => againstPerson) ? exitCodes.failed : exitCodes.ok
  },
})

export const recognitionActivate = command({
  words: ['recognition', 'activate'],
  operands: { name: { de: `NUMMER|${SHIPPED}`, en: `NUMBER|${SHIPPED}` }, least: 1, most: 1 },
  options: {
    reason: {
      kind: 'value',
      name: { de: 'TEXT', en: 'TEXT' },
      help: { de: 'Vermerk, warum', en: 'remark why' },
    },
  },
  summary: { de: 'ein Modell zählen lassen', en: 'make a model count' },
  details: {
    de: `Vom nächsten Dokument an zählt dieses Modell, in jedem laufenden Prozess. Es muss gegen das geprüft sein, was jetzt zählt, und darf nichts gegen die Entscheidung eines Menschen ablegen. Verdiente Schranken gelten für das neue Modell nicht; sie werden neu verdient. ${SHIPPED}: zurück zur ausgelieferten Erkennung.`,
    en: `From the next document on this model counts, in every process that runs. It must have been evaluated against what counts now and must file nothing against the decision of a person. Earned bounds do not hold for the new model; they are earned anew. ${SHIPPED}: back to recognition as shipped.`,
  },
  failure: { de: 'nichts geändert', en: 'nothing was changed' },
  async run(context) {
    const { values, operands, json, language, terminal } = context
    const model = operands[0] === SHIPPED ? null : modelNumber(operands[0])
    const { activateModel } = await import('#models')
    const request = { model, reason: values.reason ?? '', by: PERSON, at: new Date() }
    const activation = await withDatabase(context, (db) => activateModel(db, request))
    if (activation.kind === 'refused') throw refusal(activation, operands[0] ?? '')
    const name = model === null ? SHIPPED : String(model)
    const text = {
      de: `zählt vom nächsten Dokument an: ${name}`,
      en: `counts from the next document on: ${name}`,
    }[language]
    terminal.print(json ? JSON.stringify({ model, state: 'active' }) : text)
    return exitCodes.ok
  },
})

export const recognitionModels = command({
  words: ['recognition', 'models'],
  operands: noOperands,
  options: {},
  summary: { de: 'Modelle der Stadt auflisten', en: 'list models of the town' },
  details: {
    de: 'Was gelernt wurde, woraus, was es ändern würde und welches Modell zählt. Keines: Es zählt die ausgelieferte Erkennung.',
    en: 'What was learned, from what, what it would change and which model counts. None: recognition as shipped counts.',
  },
  failure: { de: 'die Liste ließ sich nicht lesen', en: 'the list could not be read' },
  async run(context) {
    const { json, language, terminal } = context
    const { listModels } = await import('#models')
    const models = await withDatabase(context, listModels)
    const lines = json
      ? models.map((model) => JSON.stringify(model))
      : renderModels(models, { language, columns: terminal.columns })
    for (const line of lines) terminal.print(line)
    return exitCodes.ok
  },
})

/** What recognition knows of this town, as the server has it. */
async function townOf(db: Parameters<Parameters<typeof withDatabase>[1]>[0]) {
  const [{ currentDirectory }, { defaultProcedures }] = await Promise.all([
    import('#pipeline'),
    import('#procedures'),
  ])
  return { ...(await currentDirectory(db)()), book: defaultProcedures() }
}

function modelNumber(word: string | undefined): number {
  if (!word || !/^[1-9]\d{0,8}$/.test(word)) throw new AmtsboteError('AB-0701', word ?? '')
  return Number(word)
}

const refusals = {
  'no-such-model': 'AB-0701',
  'not-evaluated': 'AB-0703',
  'against-people': 'AB-0704',
  'other-version': 'AB-0705',
  'active-already': 'AB-0706',
} as const satisfies Record<Extract<Activation, { kind: 'refused' }>['why'], ErrorCode>

function refusal({ why }: Extract<Activation, { kind: 'refused' }>, model: string): AmtsboteError {
  return new AmtsboteError(refusals[why], model)
}
