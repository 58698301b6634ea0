/**
 * Akte: the practice e-file of Musterstadt. A SIMULATOR for training and tests, not a document management system.
 *
 * In:  a hot folder with filing orders and withdrawals (`urn:amtsbote:ablage:1`), the directory as CSV.
 * Out: receipts in the hot folder; an inventory of what lies in which register of which personnel file; a page to look at.
 * Not here: the sending side. Nothing is shared with it on purpose: two independent readings of one protocol.
 *
 * One receiver works on one hot folder and store at a time.
 */
export type { Fault } from './faults.ts'
export { type Akte, type AkteOptions, startAkte } from './startAkte.ts'
export { type FiledDocument, Store, type Withdrawal } from './store.ts'
