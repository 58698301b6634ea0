/**
 * Bookings: who is expected to bring which certificate, from the training administration.
 *
 * In:  CSV files (`importBookings`; `parseBookings` is pure), and documents that were filed (`settleBooking`).
 * Out: the open bookings with a version for recognition (`loadOpenBookings`, `bookingsVersion`), a list for people
 *      (`listBookings`), what a person should look at (`checkBookings`).
 * Not here: comparing bookings with pages; that is `#understanding`.
 */
export { type BookingFinding, checkBookings } from './checkBookings.ts'
export { type BookingImportReport, importBookings } from './importBookings.ts'
export { type BookingList, listBookings, loadOpenBookings } from './listBookings.ts'
export type { Booking } from './planBookings.ts'
export { settleBooking } from './settleBooking.ts'
export { bookingsVersion } from './store.ts'
