/**
 * Blobs: the bytes of documents, content-addressed, in the same database as everything else.
 *
 * In:  a stream. Out: its SHA-256, and the same bytes again as a stream or a file.
 * Not here: what the bytes are. Another store (S3) fits behind these functions.
 */
export { exportBlob } from './exportBlob.ts'
export { openBlob } from './openBlob.ts'
export { type StoredBlob, storeBlob } from './storeBlob.ts'
export { sweepUnfinishedUploads } from './sweepUnfinishedUploads.ts'
