/**
 * Review: a person decides what the program leaves open.
 *
 * In:  a decision or a change of mind. Out: an order that is held for a few seconds, or a sorted-out document.
 * Not here: what the person sees (`#showing`) and the way to the e-file (`#filing`).
 */
export {
  decideByPerson,
  type PersonDecision,
  type ReviewNeeds,
  type Taken,
  undoByPerson,
} from './decideByPerson.ts'
