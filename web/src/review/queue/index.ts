/**
 * Queue: the documents that wait for a person.
 *
 * In:  documents in review.
 * Out: groups by urgency, the list, and who stands next to whom.
 * Not here: what is decided about a document.
 */
export { AllDone } from './AllDone.tsx'
export { groupQueue, inOrder } from './groups.ts'
export { afterLeaving, type Place, placeOf } from './neighbours.ts'
export { QueueList } from './QueueList.tsx'
