/**
 * Showing: documents as people and programs read them.
 *
 * In:  a question. Out: lists, one document with everything about it, lines of the command line.
 * Not here: changing anything.
 */
export { countByState, type ListQuery, listDocuments } from './listDocuments.ts'
export { contentOf, documentLine, pageWords, showDocument } from './showDocument.ts'
