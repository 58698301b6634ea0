/**
 * Musterstadt: an invented town. Its staff directory, its post, and the truth about every paper.
 *
 * In:  a seed; or nothing, for the sixty papers that are committed in `town/`.
 * Out: the directory, files as scanners and e-mails deliver them, and for each file whose it is, what it
 *      says and whether it may be filed without a person.
 * Not here: recognition. Nothing of this is read by the server. All people and bodies are invented.
 */
import { fileURLToPath } from 'node:url'

export { directoryCsv } from './directory/csv.ts'
export { generateDirectory, TOWN_SIZE } from './directory/generateDirectory.ts'
export { type Booking, bookings, bookingsCsv, loadBookings } from './planning/bookings.ts'
export { type LayoutChoice, type PlannedFile, plan } from './planning/plan.ts'
export { findBrowser, openPrinter, type Printer } from './rendering/browser.ts'
export { loadTruth, type Truth, truthSchema } from './truth.ts'
export { type TownOptions, writeTown } from './writeTown.ts'

/** Folder of the committed town: `directory.csv`, `bookings.csv`, `documents/`, `truth.jsonl`. */
export const townFolder = fileURLToPath(new URL('./town', import.meta.url))
