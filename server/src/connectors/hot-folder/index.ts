/**
 * Hot folder: files documents through a folder that an e-file imports from, with an XML sidecar each.
 *
 * In:  deliveries (port of `#filing`).
 * Out: payload and sidecar in `in/`; what the receipt of the receiving side proves.
 * Not here: when to file, and what to do when it is refused.
 */
export { hotFolderConnector } from './hotFolder.ts'
