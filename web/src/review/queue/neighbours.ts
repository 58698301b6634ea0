import type { DocumentId, DocumentSummary } from '@amtsbote/contract'

/** Where a document stands in the list and what lies around it. The list is a ring: after the last comes the first. */
export interface Place {
  readonly position: number
  readonly total: number
  readonly previous: DocumentId
  readonly following: DocumentId
}

/** @returns null when the document is not in the list */
export function placeOf(documents: readonly DocumentSummary[], id: DocumentId): Place | null {
  const index = documents.findIndex((document) => document.id === id)
  const at = (position: number) => documents.at(position % documents.length)?.id ?? id
  if (index === -1) return null
  return { position: index + 1, total: documents.length, previous: at(index - 1), following: at(index + 1) }
}

/** What comes up when `id` leaves the list; null when nothing is left. */
export function afterLeaving(documents: readonly DocumentSummary[], id: DocumentId): DocumentId | null {
  const place = placeOf(documents, id)
  if (!place) return documents[0]?.id ?? null
  return place.total > 1 ? place.following : null
}
