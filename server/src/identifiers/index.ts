/**
 * Identifiers: new ids of documents, orders, processes.
 *
 * In:  nothing.
 * Out: UUIDv7 (RFC 9562), so that the order of ids is the order of time and indexes stay compact.
 * Not here: ids that others give, such as employee numbers.
 */
export { newId } from './newId.ts'
