/**
 * Tasks: what robots asked people.
 *
 * In:  an answer of a person (`decideTask`). Questions come with the end of a run (`#runs`).
 * Out: open questions; a follow-up item with the same input and the decision.
 * Not here: documents in review; those are `#review`.
 */
export { decideTask } from './decideTask.ts'
export { findOpenTasks as listTasks } from './store.ts'
