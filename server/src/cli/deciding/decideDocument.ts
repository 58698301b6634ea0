import {
  AmtsboteError,
  type DocumentDetail,
  type ReviewDecision,
  reviewDecisionSchema,
} from '@amtsbote/contract'
import { decideByPerson } from '#review'
import { showDocument } from '#showing'
import type { Application } from '../../application.ts'
import { ensureWork, handOver } from '../adding/followDecisions.ts'
import { documentId } from '../commands/documentId.ts'
import { type ExitCode, exitCodes } from '../exitCodes.ts'
import { stateWords } from '../rendering/documentWords.ts'
import { localTime } from '../rendering/evidence.ts'
import { withApplication } from '../withDatabase.ts'
import type { DecideContext } from './options.ts'

/** Beyond the time for undoing: the tick that releases the order, and the hand-over itself. */
const HAND_OVER_PATIENCE_MS = 30_000

type Values = DecideContext['values']

/** Decides one document as the person says, and tells until when that can be undone. */
export async function decideDocument(context: DecideContext): Promise<ExitCode> {
  const { values, json, language, terminal } = context
  const id = documentId(context.operands)
  requireOneChoice(values)
  await withApplication(context, async (application) => {
    const { db, procedure, review } = application
    const decision = decisionOf(values, await showDocument(db, procedure, id))
    const taken = await decideByPerson(review, { documentId: id, decision, by: 'person:command-line' })
    if (values.wait && taken.kind === 'held') await waitForHandOver(application, context)
    const { state } = await showDocument(db, procedure, id)
    const until = localTime(taken.undoUntil)
    const undo = { de: `Rücknahme möglich bis ${until}`, en: `can be undone until ${until}` }
    const text = `${stateWords[state][language]}; ${undo[language]}`
    terminal.print(json ? JSON.stringify({ documentId: id, ...taken, state }) : text)
  })
  return terminal.interrupted.aborted ? exitCodes.interrupted : exitCodes.ok
}

async function waitForHandOver(
  application: Application,
  { operands, terminal }: DecideContext,
): Promise<void> {
  await ensureWork(application)
  const patienceMs = application.config.undoMs + HAND_OVER_PATIENCE_MS
  await handOver(application, [documentId(operands)], { patienceMs, signal: terminal.interrupted })
}

function requireOneChoice({ confirm, employee, reject }: Values): void {
  const choices = [confirm, employee !== undefined, reject].filter(Boolean)
  if (choices.length !== 1) throw new AmtsboteError('AB-0403', '--confirm | --employee | --reject')
}

/** What was suggested, except where the person says otherwise. @throws AmtsboteError AB-0403 naming what is missing */
function decisionOf(values: Values, detail: DocumentDetail): ReviewDecision {
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
