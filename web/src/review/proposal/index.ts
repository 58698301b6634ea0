/**
 * Proposal: whose document it may be, why, and under which title it goes into the file.
 *
 * In:  what was understood, the directory's data of the candidates, a draft.
 * Out: a complete decision, or what is missing.
 * Not here: sending the decision.
 */
export { checkDraft, choose, draftOf, type Missing } from './draft.ts'
export { PersonSearch } from './PersonSearch.tsx'
export { Proposal } from './Proposal.tsx'
export type { Person } from './person.ts'
export { SortOutDialog } from './SortOutDialog.tsx'
