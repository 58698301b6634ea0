import type { DocumentSummary, ReasonCode } from '@amtsbote/contract'
import { TIME_ZONE } from '../../language/index.ts'

/** What makes a document urgent. */
export type GroupKind = 'refused' | 'older' | 'yesterday' | 'today'

/** Documents that wait for the same reason or as long. */
export interface Group {
  readonly kind: GroupKind
  readonly documents: readonly DocumentSummary[]
}

/** What the e-file sent back comes first: somebody believed it to be done already. */
const order: readonly GroupKind[] = ['refused', 'older', 'yesterday', 'today']

const sentBack: readonly ReasonCode[] = ['filing-refused', 'filing-unproven']

/** Groups the documents in review by what makes them urgent; empty groups are left out, order within is kept. */
export function groupQueue(documents: readonly DocumentSummary[], now: Date): readonly Group[] {
  const today = dayOf(now)
  const yesterday = dayBefore(today)
  const groups = Map.groupBy(documents, (document) => kindOf(document, { today, yesterday }))
  return order.flatMap((kind) => {
    const members = groups.get(kind)
    return members ? [{ kind, documents: members }] : []
  })
}

/** The documents in the order in which the list shows them, which is the order in which one goes on. */
export function inOrder(groups: readonly Group[]): readonly DocumentSummary[] {
  return groups.flatMap((group) => group.documents)
}

function kindOf(
  document: DocumentSummary,
  { today, yesterday }: { readonly today: string; readonly yesterday: string },
): GroupKind {
  if (document.reason && sentBack.includes(document.reason)) return 'refused'
  const day = dayOf(new Date(document.receivedAt))
  if (day >= today) return 'today'
  return day === yesterday ? 'yesterday' : 'older'
}

const townDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: TIME_ZONE })

function dayOf(at: Date): string {
  return townDay.format(at)
}

/** Counts in UTC, where every day has 24 hours. */
function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}
