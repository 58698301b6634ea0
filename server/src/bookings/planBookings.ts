import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import {
  type BadBookingLine,
  type Booked,
  type BookedLine,
  courseKeyOf,
  identityOf,
} from './parseBookings.ts'

/** A booking as stored. */
export interface Booking extends Booked {
  readonly id: string
  /** Null: open. */
  readonly settledAt: Date | null
  /** The document that settled it; null when open, or when that document was deleted. */
  readonly settledBy: DocumentId | null
}

/** A booking that a list changed: moved to another day, or with another title, provider or last day. */
export interface BookingChange {
  readonly before: Booked
  readonly after: Booked
}

/** What an import does, worked out from values alone: the same plan is shown by a dry run and carried out. */
export interface BookingPlan {
  readonly added: readonly Booked[]
  readonly changed: readonly BookingChange[]
  /** Open ones that a complete list no longer has. */
  readonly removed: readonly Booking[]
  readonly unchanged: number
  /** Of people whom the directory does not know. */
  readonly badLines: readonly BadBookingLine[]
  /** Rows to write: changed ones with the id that they have. */
  readonly updates: readonly { readonly id: string; readonly booked: Booked }[]
}

/**
 * Compares a list with what is stored. A course with a number that was moved to another day stays the same booking.
 *
 * @param complete the list names all open bookings, so that those which it lacks were cancelled; otherwise they stay
 */
export function planBookings(
  stored: readonly Booking[],
  lines: readonly BookedLine[],
  {
    employeeNumbers,
    complete,
  }: { readonly employeeNumbers: ReadonlySet<EmployeeNumber>; readonly complete: boolean },
): BookingPlan {
  const known = lines.filter(({ booked }) => employeeNumbers.has(booked.employeeNumber))
  const unknown = lines.filter(({ booked }) => !employeeNumbers.has(booked.employeeNumber))
  const listed = new Set(known.map(({ booked }) => identityOf(booked)))
  const byIdentity = new Map(stored.map((booking) => [identityOf(booking), booking]))
  const movable = Map.groupBy(
    stored.filter((one) => one.settledAt === null && one.courseNumber !== '' && !listed.has(identityOf(one))),
    sameCourseKey,
  )
  const pairs = known.map(({ booked }) => ({
    booked,
    before: byIdentity.get(identityOf(booked)) ?? moved(movable, booked),
  }))
  const changed = pairs.flatMap(({ booked, before }) =>
    before && differ(before, booked) ? [{ before, after: booked }] : [],
  )
  const found = new Set(pairs.flatMap(({ before }) => before?.id ?? []))
  return {
    added: pairs.flatMap(({ booked, before }) => (before ? [] : [booked])),
    changed: changed.map(({ before, after }) => ({ before: bookedOf(before), after })),
    removed: complete ? stored.filter((one) => one.settledAt === null && !found.has(one.id)) : [],
    unchanged: found.size - changed.length,
    badLines: unknown.map((line) => unknownNumber(line, employeeNumbers)),
    updates: changed.map(({ before, after }) => ({ id: before.id, booked: after })),
  }
}

/** The one open booking of the same course number whose day the list no longer has; of several nobody knows which. */
function moved(movable: Map<string, Booking[]>, booked: Booked): Booking | undefined {
  const key = sameCourseKey(booked)
  const candidates = booked.courseNumber === '' ? [] : (movable.get(key) ?? [])
  if (candidates.length !== 1) return undefined
  movable.delete(key)
  return candidates[0]
}

function sameCourseKey(booked: Booked): string {
  return `${booked.employeeNumber} ${courseKeyOf(booked)}`
}

function bookedOf({ id: _id, settledAt: _at, settledBy: _by, ...booked }: Booking): Booked {
  return booked
}

function differ(a: Booked, b: Booked): boolean {
  const fields = ['course', 'from', 'to', 'provider', 'courseNumber'] as const
  return fields.some((field) => a[field] !== b[field])
}

function unknownNumber(
  { line, booked: { employeeNumber } }: BookedLine,
  employeeNumbers: ReadonlySet<EmployeeNumber>,
): BadBookingLine {
  const bare = (number: string) => number.replace(/^0+/, '')
  const near = [...employeeNumbers].find((number) => bare(number) === bare(employeeNumber))
  return {
    line,
    messageDe: `Personalnummer ${employeeNumber} steht nicht im Verzeichnis${near ? `; führende Nullen verloren (${near})?` : ''}`,
    messageEn: `employee number ${employeeNumber} is not in the directory${near ? `; leading zeros lost (${near})?` : ''}`,
  }
}
