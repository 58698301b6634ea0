/**
 * Runs: what happens between the claim of an item and its end.
 *
 * In:  a claimed item, the robot's file, a folder.
 * Out: effects in the journal, log and attachments, and an end: done, asked, tried again, or a person's matter.
 * Not here: who runs what when (`#items`, `#workers`); the process of the robot never sees the database.
 */
export { conductRun, type RunNeeds } from './conductRun.ts'
export { type Ending, type NextState, nextState } from './ending.ts'
export { fingerprint } from './failures/fingerprint.ts'
export { type FailureGroup, listFailures } from './failures/listFailures.ts'
export { listRuns, type RunLine } from './listRuns.ts'
export { type Finding, settleEffect } from './settleEffect.ts'
export { type RunReport, showRun } from './showRun.ts'
export { sweepRunFolders } from './sweepRunFolders.ts'
