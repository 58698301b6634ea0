/**
 * Api: the only place that talks to the server.
 *
 * In:  routes of the contract with their input.
 * Out: checked answers, a refusal with its sentence, or the fact that nobody answered.
 * Not here: what the page does with an answer.
 */
export { addressOf, call, exchange, Refusal } from './call.ts'
export { queries } from './queries.ts'
export { type UploadOutcome, upload } from './upload.ts'
export { useLiveUpdates } from './useLiveUpdates.ts'
