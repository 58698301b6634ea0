/**
 * Tryton: a real personnel system of its own makers, started on this machine for tests and the demo. No simulator.
 *
 * In:  invented employees of Musterstadt. Needs the Debian packages `tryton-server tryton-sao tryton-modules-company`.
 * Out: the address of its web client, a technical account, and what hangs on whose record.
 * Not here: the robots that work in it.
 */
export type { Attachment } from './attachments.ts'
export type { Employee } from './employees.ts'
export type { Clerk, Person } from './fillTown.ts'
export { type Gate, openGate } from './openGate.ts'
export { isTrytonInstalled, startTryton, type Tryton } from './startTryton.ts'
