/**
 * Identifiers: new ids of documents, orders, processes.
 *
 * In:  nothing. Out: UUIDv7 (RFC 9562), so that the order of ids is the order of time and indexes stay compact.
 */
export { newId } from './newId.ts'
