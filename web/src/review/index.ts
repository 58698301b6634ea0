/**
 * Review: the screen on which a person decides what the program could not.
 *
 * In:  documents in review with what was understood of them.
 * Out: decisions, and taking them back while the server holds them.
 * Not here: whether a document may be filed without a person; the server decides that.
 */
export { type Person, PersonSearch } from './proposal/index.ts'
export { ReviewPage } from './ReviewPage.tsx'
