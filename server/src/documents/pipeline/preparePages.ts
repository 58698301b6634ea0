import type { DocumentId, MediaType, ReasonCode, Sha256 } from '@amtsbote/contract'
import { advance, type Change } from '#documents'
import type { PageInspection } from '#pages'
import type { ClaimedJob } from '#queues'
import type { PipelineNeeds } from './needs.ts'
import { inState, writePages } from './store.ts'

type Inspected =
  | { readonly kind: 'pages'; readonly documentId: DocumentId; readonly pages: readonly PageInspection[] }
  | { readonly kind: 'unreadable'; readonly documentId: DocumentId; readonly code: ReasonCode }

/**
 * `received` -> `paged`: counts and measures the pages and takes the text layer that the file brings along.
 * A file that cannot be opened, or has no content at all, is rejected with its reason and kept.
 */
export async function preparePages(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const documents = await inState(needs.db, 'received', jobs)
  const inspected = await Promise.all(documents.map((document) => inspect(needs, document)))
  await needs.db.transaction().execute(async (trx) => {
    const moved = await advance({ ...needs, trx }, inspected.map(changeOf))
    for (const one of inspected)
      if (one.kind === 'pages' && moved.has(one.documentId)) await writePages(trx, one.documentId, one.pages)
  })
}

async function inspect(
  { originals, pageWorkers }: PipelineNeeds,
  { id, sha256, mediaType }: { id: DocumentId; sha256: Sha256; mediaType: MediaType },
): Promise<Inspected> {
  const outcome = await pageWorkers.inspect({ path: await originals.path(sha256), mediaType })
  if (outcome.kind === 'unreadable') return { kind: 'unreadable', documentId: id, code: outcome.code }
  if (outcome.pages.every((page) => page.blank))
    return { kind: 'unreadable', documentId: id, code: 'no-content' }
  return { kind: 'pages', documentId: id, pages: outcome.pages }
}

function changeOf(inspected: Inspected): Change {
  const { documentId } = inspected
  if (inspected.kind === 'unreadable') return rejection(documentId, 'received', inspected.code)
  const { pages } = inspected
  const detail = {
    pages: pages.length,
    blank: pages.filter((page) => page.blank).length,
    withTextLayer: pages.filter((page) => page.textLayer).length,
  }
  return {
    documentId,
    from: 'received',
    to: 'paged',
    set: { pageCount: pages.length },
    evidence: [{ step: 'paged', by: 'program', detail }],
  }
}

/** The file cannot be used: kept, with the reason. */
export function rejection(documentId: DocumentId, from: 'received' | 'paged', reason: ReasonCode): Change {
  return {
    documentId,
    from,
    to: 'rejected',
    set: { reason },
    evidence: [{ step: 'rejected', by: 'program', detail: { reason } }],
  }
}
