/**
 * Decisions: what a person decided on this page, and taking it back.
 *
 * In:  a decision about a document.
 * Out: the server's confirmation with its deadline, a notice that counts down, the list of recent decisions.
 * Not here: the deadline itself; the server keeps it.
 */
export { DecisionNotice } from './DecisionNotice.tsx'
export { RecentDecisions } from './RecentDecisions.tsx'
export { type Decisions, useDecisions } from './useDecisions.ts'
