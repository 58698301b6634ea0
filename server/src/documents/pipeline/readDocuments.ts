import type { DocumentId, PageReading, ReasonCode } from '@amtsbote/contract'
import { advance, type Change } from '#documents'
import type { ClaimedJob } from '#queues'
import { readPages } from '#reading'
import { lookAgain } from './lookAgain.ts'
import type { PipelineNeeds } from './needs.ts'
import { rejection } from './preparePages.ts'
import { inState, loadInspections, type StoredDocument, writeReadings } from './store.ts'

type Outcome =
  | {
      readonly kind: 'read'
      readonly documentId: DocumentId
      readonly readings: readonly PageReading[]
      /** A second look was kept, because the first found nobody. */
      readonly again: boolean
    }
  | { readonly kind: 'unreadable'; readonly documentId: DocumentId; readonly code: ReasonCode }

/** `paged` -> `read`: the words of every page, from the text layer where it can be trusted, else recognised; a second time when nobody was found. */
export async function readDocuments(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const documents = await inState(needs.db, 'paged', jobs)
  const outcomes = await Promise.all(documents.map((document) => read(needs, document)))
  await needs.db.transaction().execute(async (trx) => {
    const moved = await advance({ ...needs, trx }, outcomes.map(changeOf))
    for (const one of outcomes)
      if (one.kind === 'read' && moved.has(one.documentId))
        await writeReadings(trx, one.documentId, one.readings)
  })
}

async function read(needs: PipelineNeeds, { id, sha256, mediaType }: StoredDocument): Promise<Outcome> {
  const { db, originals, ocr } = needs
  const file = { path: await originals.path(sha256), mediaType }
  const outcome = await readPages(ocr, file, await loadInspections(db, id))
  if (outcome.kind === 'unreadable') return { kind: 'unreadable', documentId: id, code: outcome.code }
  const readings = await lookAgain(needs, file, outcome.readings)
  return { kind: 'read', documentId: id, readings, again: readings !== outcome.readings }
}

function changeOf(outcome: Outcome): Change {
  const { documentId } = outcome
  if (outcome.kind === 'unreadable') return rejection(documentId, 'paged', outcome.code)
  const written = outcome.readings.filter((reading) => !reading.blank)
  const detail = {
    engines: [...new Set(written.map((reading) => reading.engine))],
    words: written.reduce((sum, reading) => sum + reading.words.length, 0),
    confidence: round(
      written.reduce((sum, reading) => sum + reading.confidence, 0) / Math.max(1, written.length),
    ),
    ...(outcome.again && { again: true }),
  }
  return { documentId, from: 'paged', to: 'read', evidence: [{ step: 'read', by: 'program', detail }] }
}

/** Two decimals: what a person reads. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
