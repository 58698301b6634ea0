import { createHmac } from 'node:crypto'
import type { DocumentId } from '@amtsbote/contract'

/** 48 bits: exact in a number, and finer than any share. */
const HASH_BYTES = 6

/**
 * Whether a filed document comes before a person for a blind check: a keyed hash of its id below the share. The same
 * document is always chosen again, each with the same probability; nobody without the key can foresee which.
 *
 * @param share of all filings, 0 to 1; a larger share chooses all that a smaller one chooses
 */
export function isSampled(key: string, documentId: DocumentId, share: number): boolean {
  const hash = createHmac('sha256', key).update(documentId).digest()
  return hash.readUIntBE(0, HASH_BYTES) / 2 ** (8 * HASH_BYTES) < share
}
