/**
 * Testing: runs a robot in this process or another one against a journal in memory, as a worker would against the real one.
 *
 * In:  a robot, an item, addresses and secrets; where the run is to be killed.
 * Out: how it ended, its effects with their proof, log, attachments; in a dry run what it would change.
 * Not here: the orchestrator. Limits of time and memory, retries and leases are the worker's matter.
 *
 * @example
 * const item = practiceItem(robot, { caseNumber: 'A-1' }, { systems: { cashbook: book.address } })
 * assert.equal((await item.run({ killAfterEffect: 1 })).kind, 'killed')
 * assert.equal((await item.run()).kind, 'done') // and the target has one booking
 */
export { type Conducted, type Conductor, conduct, type Outcome } from './conduct.ts'
export type { Planned } from './effects.ts'
export { type EffectRecord, memoryJournal } from './journal.ts'
export { type PracticeItem, practiceItem, type Surroundings } from './practiceItem.ts'
