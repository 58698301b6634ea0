import { createHash } from 'node:crypto'
import type { DocumentId, Sha256 } from '@amtsbote/contract'
import type { Step } from './steps.ts'

/** One entry as it is hashed and stored. */
export interface Entry {
  readonly documentId: DocumentId
  /** Counts from 1 within the document. */
  readonly number: number
  readonly at: Date
  readonly step: Step
  readonly by: string
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * Hash of an entry: SHA-256 over the hash before it and the entry in canonical form, so that no entry can
 * be changed, dropped or inserted without breaking every later one.
 */
export function chainHash(previous: string, entry: Entry): Sha256 {
  const text = canonical([
    previous,
    entry.documentId,
    entry.number,
    entry.at.toISOString(),
    entry.step,
    entry.by,
    entry.detail,
  ])
  return createHash('sha256').update(text).digest('hex') as Sha256
}

/**
 * Whether a document's entries are complete and unchanged.
 *
 * @param head count and last hash as the document row has them: guards against a cut-off end
 */
export function isIntact(
  entries: readonly (Entry & { hash: string })[],
  head: { readonly count: number; readonly hash: string },
): boolean {
  let previous = ''
  for (const [index, entry] of entries.entries()) {
    if (entry.number !== index + 1 || entry.hash !== chainHash(previous, entry)) return false
    previous = entry.hash
  }
  return entries.length === head.count && previous === head.hash
}

/** JSON with sorted keys: PostgreSQL's jsonb does not keep the order in which keys were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
