/**
 * Testing: what tests of all slices share: a real database each, a clock, patience without sleeping.
 *
 * Not here: stand-ins for our own code; there are none.
 */
export { clockAt, until } from './clock.ts'
export { killRobotRuns } from './killRobotRuns.ts'
export { jobFor, orderedDocument, orderFor, recordingQueues } from './orders.ts'
export { printedPage } from './printedPage.ts'
export { type RunningServer, runningServer } from './runningServer.ts'
export { type TestDatabase, testDatabase } from './testDatabase.ts'
export { textPdf } from './textPdf.ts'
export { withDatabase } from './url.ts'
