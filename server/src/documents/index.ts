/**
 * Documents: where each stands, and the only way in which that changes.
 *
 * In:  arrivals (`createDocument`) and steps (`advance`), inside the caller's transaction.
 * Out: state, evidence, next job and the event for the browsers, together or not at all.
 * Not here: what a step does; that is in the stages (`#pipeline`).
 */
export { advance, type Change, enqueueNext, workingStates } from './advance.ts'
export { type Arrival, type Created, createDocument } from './create.ts'
export { type DecisionRecord, recordDecisions } from './recordDecisions.ts'
export { CHANGES_CHANNEL } from './store.ts'
