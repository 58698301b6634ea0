/**
 * Cashbook: the practice cash book of Musterstadt, for robots. A SIMULATOR for training and tests: it books no money.
 *
 * In:  bookings over HTTP.
 * Out: what was booked, and every call that changed something, so that a test can count lost and doubled ones.
 * Not here: the robots that book.
 */
export { type Booking, type Cashbook, type CashbookOptions, startCashbook } from './startCashbook.ts'
