/**
 * Learning: what reviewers decide becomes data for the next document.
 *
 * In:  a reviewer's decision that a document is an employee's, although the printed name was none of theirs.
 * Out: aliases for the directory index (`readAliases`), what was learned and refused and why, removal.
 * Not here: how names are compared (`#understanding`), the gates. An alias never files a document by itself: the index
 *      treats it as a former name, and only the staff list makes a name today's.
 */
export type { AliasPart, Refusal } from './alias.ts'
export { findLesson, type Recognised } from './learnAlias.ts'
export { type Alias, listAliases, removeAlias } from './manageAliases.ts'
export { forgetLessons, readAliases, type Taught, writeLesson } from './store.ts'
