import type { Employee, EmployeeNumber } from '@amtsbote/contract'
import type { Message } from '#csv'
import { isSameCourse, type Namesakes } from '#understanding'
import type { Booking } from './planBookings.ts'

/** Something in the booking list that a person should know: it proves less than it seems, or a certificate is missing. */
export interface BookingFinding extends Message {
  readonly kind: 'overdue' | 'namesakes' | 'left' | 'twice-a-day'
  readonly bookings: readonly Booking[]
}

/** Certificates come within weeks; after a quarter somebody has to ask for them. */
const OVERDUE_DAYS = 90
const DAY_MS = 86_400_000

/**
 * Looks through the open bookings.
 * @param today ISO day
 */
export function checkBookings(
  open: readonly Booking[],
  {
    employees,
    namesakes,
    today,
  }: {
    readonly employees: readonly Employee[]
    readonly namesakes: readonly Namesakes[]
    readonly today: string
  },
): readonly BookingFinding[] {
  const limit = new Date(Date.parse(today) - OVERDUE_DAYS * DAY_MS).toISOString().slice(0, 10)
  const left = new Set(
    employees.filter(({ status }) => status === 'left').map(({ employeeNumber }) => employeeNumber),
  )
  const byNumber = Map.groupBy(open, ({ employeeNumber }) => employeeNumber)
  const found: readonly [BookingFinding['kind'], readonly Booking[]][] = [
    ['overdue', open.filter(({ to }) => to < limit)],
    ['namesakes', sharedByNamesakes(byNumber, namesakes)],
    ['left', open.filter(({ employeeNumber }) => left.has(employeeNumber))],
    ['twice-a-day', [...byNumber.values()].flatMap(sameDayTwice)],
  ]
  return found.flatMap(([kind, bookings]) =>
    bookings.length > 0 ? [{ kind, ...sentences[kind], bookings }] : [],
  )
}

const sentences = {
  overdue: {
    de: `Kurs liegt mehr als ${OVERDUE_DAYS} Tage zurück, noch keine Bescheinigung abgelegt`,
    en: `course is more than ${OVERDUE_DAYS} days past, no certificate filed yet`,
  },
  namesakes: {
    de: 'Namensgleiche mit derselben Buchung: sie ist kein Beleg',
    en: 'namesakes with the same booking: it is no proof',
  },
  left: { de: 'Gebucht, aber ausgeschieden', en: 'booked, but has left' },
  'twice-a-day': {
    de: 'Zwei verschiedene Kurse enden für eine Person am selben Tag',
    en: 'two different courses end on the same day for one person',
  },
} as const satisfies Record<BookingFinding['kind'], Message>

function sharedByNamesakes(
  byNumber: ReadonlyMap<EmployeeNumber, readonly Booking[]>,
  namesakes: readonly Namesakes[],
): readonly Booking[] {
  const shared = namesakes.flatMap(({ employeeNumbers: [first, second] }) =>
    (byNumber.get(first) ?? []).flatMap((one) =>
      (byNumber.get(second) ?? [])
        .filter((other) => other.to === one.to && isSameCourse(one.course, other.course))
        .flatMap((other) => [one, other]),
    ),
  )
  return [...new Set(shared)]
}

function sameDayTwice(bookings: readonly Booking[]): readonly Booking[] {
  return bookings.filter((one) =>
    bookings.some(
      (other) => other.id !== one.id && other.to === one.to && !isSameCourse(one.course, other.course),
    ),
  )
}
