import type { Box, Candidate, DocumentDetail, EmployeeNumber, Understanding } from '@amtsbote/contract'
import type { Dictionary } from '../../language/index.ts'

/** What was found; each kind has its colour. */
export type MarkKind = 'person' | 'date' | 'title' | 'hint'

/** Something found on the page, with the tag that names it. */
export interface Mark {
  readonly id: string
  readonly kind: MarkKind
  readonly label: string
  readonly boxes: readonly Box[]
}

/** Every name on the pages with what it is doing there, for those who ask who else is named. */
export function roleMarks(
  { understanding }: Pick<DocumentDetail, 'understanding'>,
  text: Dictionary,
): readonly Mark[] {
  return withoutRepeats(
    (understanding?.mentions ?? []).map(({ id, role, boxes }) => ({
      id: `role-${id}`,
      kind: role === 'participant' ? ('person' as const) : ('hint' as const),
      label: text.page.roles[role],
      boxes,
    })),
  )
}

/** A probability from which a mention counts as worth showing while nobody is chosen. */
const WORTH_SHOWING = 0.02

/**
 * Everything worth seeing on the pages: the person that is chosen with what speaks for or against, the title,
 * the date and what the reasons point to. Each place is marked once, under its most telling name.
 */
export function marksOf(
  { understanding, findings }: Pick<DocumentDetail, 'understanding' | 'findings'>,
  chosen: EmployeeNumber | null,
  text: Dictionary,
): readonly Mark[] {
  const marks = understanding
    ? [
        ...personMarks(understanding, chosen, text),
        ...dateMarks(understanding, text),
        ...titleMarks(understanding, text),
      ]
    : []
  const hints = findings.map(({ code, boxes }) => ({
    id: `finding-${code}`,
    kind: 'hint' as const,
    label: text.page.marks.hint,
    boxes,
  }))
  return withoutRepeats([...marks, ...hints])
}

function personMarks(
  { candidates, mentions }: Understanding,
  chosen: EmployeeNumber | null,
  text: Dictionary,
): readonly Mark[] {
  const candidate = candidates.find(({ employeeNumber }) => employeeNumber === chosen)
  const shown = candidate ? [candidate] : candidates.filter(({ probability }) => probability >= WORTH_SHOWING)
  const mentionIds = new Set(shown.map(({ mentionId }) => mentionId))
  const people = mentions
    .filter(({ id }) => mentionIds.has(id))
    .map(({ id, boxes }) => ({
      id: `mention-${id}`,
      kind: 'person' as const,
      label: text.page.marks.person,
      boxes,
    }))
  return [...people, ...(candidate ? proofMarks(candidate, text) : [])]
}

function proofMarks({ proofs }: Candidate, text: Dictionary): readonly Mark[] {
  return proofs.map(({ kind, boxes }, index) => ({
    id: `proof-${index}`,
    kind: kind === 'name' ? ('person' as const) : ('hint' as const),
    label: kind === 'name' ? text.page.marks.person : text.proofs.kinds[kind],
    boxes,
  }))
}

/** The place that the document date was taken from; without one, wherever a date was understood. */
function dateMarks({ courseFrom, courseTo, issuedOn, documentDate }: Understanding, text: Dictionary) {
  const dates = [courseTo, courseFrom, issuedOn].filter((date) => date !== null)
  const source = dates.find(({ value }) => value === documentDate)
  return (source ? [source] : dates).map(({ boxes }, index) => ({
    id: `date-${index}`,
    kind: 'date' as const,
    label: text.page.marks.date,
    boxes,
  }))
}

function titleMarks({ documentType, topic }: Understanding, text: Dictionary): readonly Mark[] {
  const boxes = [...documentType.boxes, ...(topic?.boxes ?? [])]
  return [{ id: 'title', kind: 'title', label: text.page.marks.title, boxes }]
}

function withoutRepeats(marks: readonly Mark[]): readonly Mark[] {
  const taken: Box[] = []
  return marks.flatMap((mark) => {
    const boxes = mark.boxes.filter((box) => !taken.some((other) => isSamePlace(box, other)))
    taken.push(...boxes)
    return boxes.length > 0 ? [{ ...mark, boxes }] : []
  })
}

/** Two boxes that share most of the smaller one: two frames around the same words help nobody. */
function isSamePlace(one: Box, other: Box): boolean {
  if (one.page !== other.page) return false
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (width <= 0 || height <= 0) return false
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return width * height > smaller / 2
}
