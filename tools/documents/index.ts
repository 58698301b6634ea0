/**
 * Documents: the written parts of the house, kept true.
 *
 * In:  ARCHITECTURE.md and the other Markdown files, the tables of the contract, the tree as it is.
 * Out: findings; `docs/errors.md` as it should read.
 * Not here: whether what is written is well said.
 */
export { checkDocuments } from './checkDocuments.ts'
export { renderErrorsPage } from './errorsPage.ts'
