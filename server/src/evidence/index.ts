/**
 * Evidence: every step of a document, who or what decided it and why, hash-chained and readable.
 *
 * In:  records of steps, inside the transaction that makes the step true.
 * Out: the chain of a document with a sentence for each entry, and whether it is unbroken.
 * Not here: technical logs; they hold no personal data and are thrown away.
 */

export { type Step, sentence } from './steps.ts'
export { appendEvidence, type ChainHead, type EvidenceRecord, readEvidence } from './store.ts'
