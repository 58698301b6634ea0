import {
  type DocumentDetail,
  type EmployeeNumber,
  type ReviewDecision,
  reviewDecisionSchema,
  TITLE_MAX_LENGTH,
} from '@amtsbote/contract'
import type { Format } from '../../language/index.ts'
import { parseDay } from './day.ts'
import type { Person } from './person.ts'

/** What a person is about to decide, as it stands in the fields. */
export interface Draft {
  readonly employeeNumber: EmployeeNumber | null
  readonly title: string
  /** As typed; see {@link parseDay}. */
  readonly documentDate: string
  readonly register: string
  /** People who were searched for, in the order of choosing. */
  readonly added: readonly Person[]
}

/** What is still missing, in the order of the fields. */
export type Missing = 'person' | 'title' | 'titleLength' | 'date' | 'register'

/** The decision to file, as the server takes it. */
export type Filing = Extract<ReviewDecision, { kind: 'file' }>

/**
 * Below this nobody is preselected. A suggestion that is wrong every second time teaches to confirm without
 * looking; then choosing has to be an act.
 */
export const PRESELECT_FROM = 0.5

/** The draft that a document starts with. */
export function draftOf(detail: DocumentDetail, { day }: Pick<Format, 'day'>): Draft {
  const documentDate = detail.documentDate ?? detail.understanding?.documentDate
  const best = detail.understanding?.candidates[0]
  return {
    employeeNumber: best && best.probability >= PRESELECT_FROM ? best.employeeNumber : null,
    title: (detail.title ?? detail.understanding?.title ?? '').slice(0, TITLE_MAX_LENGTH),
    documentDate: documentDate ? day(documentDate) : '',
    register: detail.register,
    added: [],
  }
}

/** Chooses a person; one who was not proposed joins the list. */
export function choose(draft: Draft, person: Person, proposed: readonly Person[]): Draft {
  const isKnown = [...proposed, ...draft.added].some(
    ({ employeeNumber }) => employeeNumber === person.employeeNumber,
  )
  return {
    ...draft,
    employeeNumber: person.employeeNumber,
    added: isKnown ? draft.added : [...draft.added, person],
  }
}

/** Turns a draft into a decision, or says what is missing. */
export function checkDraft(
  draft: Draft,
): { kind: 'complete'; filing: Filing } | { kind: 'incomplete'; missing: readonly [Missing, ...Missing[]] } {
  const documentDate = parseDay(draft.documentDate)
  const parsed = reviewDecisionSchema.safeParse({ kind: 'file', ...draft, documentDate })
  if (parsed.success && parsed.data.kind === 'file') return { kind: 'complete', filing: parsed.data }
  const title = draft.title.trim()
  const missing: Missing[] = []
  if (draft.employeeNumber === null) missing.push('person')
  if (title === '') missing.push('title')
  if (title.length > TITLE_MAX_LENGTH) missing.push('titleLength')
  if (documentDate === null) missing.push('date')
  const [first = 'register', ...rest] = missing
  return { kind: 'incomplete', missing: [first, ...rest] }
}
