import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { isSameCourse, namesCourse } from '#understanding'
import type { Booking } from './planBookings.ts'
import { readBookings, settle, topicOf } from './store.ts'

/** A document that was just filed, as it was decided. */
interface FiledDocument {
  readonly documentId: DocumentId
  readonly employeeNumber: EmployeeNumber
  readonly title: string
  /** ISO day. */
  readonly documentDate: string
}

/**
 * Settles the booking whose certificate this is, in the transaction in which the document becomes `filed`. A person may
 * have corrected title and day: the booking's course is looked for in the topic of the page and in the title, and the day
 * may be any of the course. Nothing happens when no booking fits; a second run finds it settled.
 */
export async function settleBooking(trx: Transaction, filed: FiledDocument, at: Date): Promise<void> {
  const { documentId, employeeNumber, title, documentDate } = filed
  const open = await readBookings(trx, { open: true, employeeNumber })
  if (open.length === 0) return
  const topic = await topicOf(trx, documentId)
  const booking = bookingOfDocument(open, { title, topic, documentDate })
  if (booking) await settle(trx, booking.id, { documentId, at })
}

/** Of several the one whose last day is the document's. */
export function bookingOfDocument<B extends Pick<Booking, 'course' | 'from' | 'to'>>(
  open: readonly B[],
  document: { readonly title: string; readonly topic: string | null; readonly documentDate: string },
): B | undefined {
  const { title, topic, documentDate } = document
  const fitting = open.filter(
    ({ course, from, to }) =>
      from <= documentDate &&
      documentDate <= to &&
      ((topic !== null && isSameCourse(course, topic)) || namesCourse(title, course)),
  )
  return fitting.find(({ to }) => to === documentDate) ?? fitting[0]
}
