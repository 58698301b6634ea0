/**
 * Intake: files come into the house.
 *
 * In:  a watched folder, an upload, files named on the command line.
 * Out: stored bytes and a document each; what cannot be used is kept and explained in `fehler/`.
 * Not here: looking into a file; that happens in a limited process (`#pages`).
 */
export { type IntakeNeeds, type TakenIn, takeIn } from './takeIn.ts'
export { watchFolder } from './watchFolder.ts'
