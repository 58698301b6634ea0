/**
 * Workers: who runs robots, on this machine and on others.
 *
 * In:  robots on the disk, capabilities, a number of places.
 * Out: items claimed and conducted; leases renewed, those of the silent taken over.
 * Not here: which item comes next (`#items`), what happens in a run (`#runs`).
 */
export { every } from './every.ts'
export { forgetWorker } from './forgetWorker.ts'
export { listWorkers, type WorkerLine } from './listWorkers.ts'
export { startWorker, type Worker, type WorkerNeeds } from './startWorker.ts'
export { startTakeovers } from './takeovers.ts'
