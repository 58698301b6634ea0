import {
  AmtsboteError,
  type DocumentDetail,
  type ReviewDecision,
  reviewDecisionSchema,
} from '@amtsbote/contract'
import { decideByPerson } from '#review'
import { showDocument } from '#showing'
import { ensureWork, handOver } from '../adding/followDecisions.ts'
import { command, type Values } from '../command.ts'
import { exitCodes } from '../exitCodes.ts'
import { stateWords } from '../rendering/documentWords.ts'
import { localTime } from '../rendering/evidence.ts'
import { withApplication } from '../withDatabase.ts'
import { documentId, documentOperand } from './documentId.ts'

/** Beyond the time for undoing: the tick that releases the order, and the hand-over itself. */
const HAND_OVER_PATIENCE_MS = 30_000

const options = {
  confirm: { kind: 'flag', help: { de: 'wie vorgeschlagen ablegen', en: 'file as suggested' } },
  employee: {
    kind: 'value',
    name: { de: 'NUMMER', en: 'NUMBER' },
    help: { de: 'in die Akte dieser Person ablegen', en: 'file into this person’s file' },
  },
  reject: { kind: 'flag', help: { de: 'aussortieren', en: 'sort out' } },
  title: {
    kind: 'value',
    name: { de: 'TITEL', en: 'TITLE' },
    help: { de: 'statt des vorgeschlagenen Titels', en: 'instead of the title suggested' },
  },
  date: {
    kind: 'value',
    name: { de: 'JJJJ-MM-TT', en: 'YYYY-MM-DD' },
    help: { de: 'statt des erkannten Datums', en: 'instead of the date found' },
  },
  register: {
    kind: 'value',
    name: { de: 'NUMMER', en: 'NUMBER' },
    help: { de: 'statt des üblichen Registers', en: 'instead of the usual register' },
  },
  note: {
    kind: 'value',
    name: { de: 'TEXT', en: 'TEXT' },
    help: { de: 'Vermerk zu --reject', en: 'remark for --reject' },
  },
  wait: {
    kind: 'flag',
    help: {
      de: 'warten, bis der Auftrag der E-Akte übergeben ist',
      en: 'wait until the order is handed to the e-file',
    },
  },
} as const

export const documentsDecide = command({
  words: ['documents', 'decide'],
  operands: documentOperand,
  options,
  summary: { de: 'ein Dokument entscheiden', en: 'decide a document' },
  details: {
    de: 'Genau eine der Angaben --confirm, --employee, --reject. Die Ablage wird einige Sekunden zurückgehalten; so lange nimmt „amtsbote documents undo“ sie spurlos zurück. Abgelegt wird durch den Server, oder mit --wait durch diesen Befehl.',
    en: 'Exactly one of --confirm, --employee, --reject. The filing is held back for a few seconds, during which “amtsbote documents undo” takes it back without a trace. It is filed by the server, or with --wait by this command.',
  },
  failure: {
    de: 'nicht entschieden: das Dokument ist nicht zu prüfen, oder Person oder Register sind nicht erlaubt',
    en: 'not decided: the document is not in review, or person or register are not allowed',
  },
  async run(context) {
    const { values, json, language, terminal } = context
    const id = documentId(context.operands)
    requireOneChoice(values)
    await withApplication(context, async (application) => {
      const detail = await showDocument(application.db, application.procedure, id)
      const decision = decisionOf(values, detail)
      const taken = await decideByPerson(application.review, {
        documentId: id,
        decision,
        by: 'person:command-line',
      })
      if (values.wait && taken.kind === 'held') {
        await ensureWork(application)
        const patienceMs = application.config.undoMs + HAND_OVER_PATIENCE_MS
        await handOver(application, [id], { patienceMs, signal: terminal.interrupted })
      }
      const { state } = await showDocument(application.db, application.procedure, id)
      const until = {
        de: `Rücknahme möglich bis ${localTime(taken.undoUntil)}`,
        en: `can be undone until ${localTime(taken.undoUntil)}`,
      }
      terminal.print(
        json
          ? JSON.stringify({ documentId: id, ...taken, state })
          : `${stateWords[state][language]}; ${until[language]}`,
      )
    })
    return terminal.interrupted.aborted ? exitCodes.interrupted : exitCodes.ok
  },
})

function requireOneChoice({ confirm, employee, reject }: Values<typeof options>): void {
  const choices = [confirm, employee !== undefined, reject].filter(Boolean)
  if (choices.length !== 1) throw new AmtsboteError('AB-0403', '--confirm | --employee | --reject')
}

/** What was suggested, except where the person says otherwise. @throws AmtsboteError AB-0403 naming what is missing */
function decisionOf(values: Values<typeof options>, detail: DocumentDetail): ReviewDecision {
  const { understanding } = detail
  const parsed = reviewDecisionSchema.safeParse(
    values.reject
      ? { kind: 'reject', note: values.note ?? '' }
      : {
          kind: 'file',
          employeeNumber:
            values.employee ?? detail.employeeNumber ?? understanding?.candidates[0]?.employeeNumber,
          title: values.title ?? understanding?.title,
          documentDate: values.date ?? understanding?.documentDate,
          register: values.register ?? detail.register,
        },
  )
  if (parsed.success) return parsed.data
  throw new AmtsboteError(
    'AB-0403',
    parsed.error.issues.map(({ path }) => optionOf[String(path[0])] ?? '').join(', '),
  )
}

const optionOf: Readonly<Record<string, string>> = {
  employeeNumber: '--employee',
  title: '--title',
  documentDate: '--date',
  register: '--register',
  note: '--note',
}
