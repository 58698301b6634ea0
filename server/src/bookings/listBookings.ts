import type { EmployeeNumber } from '@amtsbote/contract'
import type { Database } from '#database'
import type { OpenBooking } from '#understanding'
import type { Booking } from './planBookings.ts'
import { readBookings, readOpen } from './store.ts'

/** What recognition needs of the list. */
export interface BookingList {
  readonly version: number
  readonly bookings: readonly OpenBooking[]
}

/** All open bookings with the version of the list, both of the same moment. */
export async function loadOpenBookings(db: Database): Promise<BookingList> {
  const { version, bookings } = await readOpen(db)
  return {
    version,
    bookings: bookings.map(({ employeeNumber, course, from, to }) => ({ employeeNumber, course, from, to })),
  }
}

/** Bookings for people to read, by person and day: open ones, or with `all` those that were settled too. */
export async function listBookings(
  db: Database,
  {
    all = false,
    employeeNumber,
  }: { readonly all?: boolean; readonly employeeNumber?: EmployeeNumber | undefined },
): Promise<readonly Booking[]> {
  return readBookings(db, { open: !all, employeeNumber })
}
