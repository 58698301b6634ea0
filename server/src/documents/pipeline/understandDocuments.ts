import type { DocumentId, Understanding } from '@amtsbote/contract'
import { advance, type Change } from '#documents'
import type { ClaimedJob } from '#queues'
import { understand } from '#understanding'
import type { IndexedDirectory } from './currentDirectory.ts'
import type { PipelineNeeds } from './needs.ts'
import { inState, loadReadings, writeUnderstandings } from './store.ts'

/** `read` -> `understood`: whose document it may be, what it is about, and where each of this stands. */
export async function understandDocuments(needs: PipelineNeeds, jobs: readonly ClaimedJob[]): Promise<void> {
  const documents = await inState(needs.db, 'read', jobs)
  if (documents.length === 0) return
  const directory = await needs.directory()
  const readings = await loadReadings(
    needs.db,
    documents.map((document) => document.id),
  )
  const understood = documents.map(({ id }) => ({
    documentId: id,
    understanding: understand(readings.get(id) ?? [], directory.index, needs.procedure, {
      bookings: directory.bookings.index,
      town: directory.town,
    }),
  }))
  await needs.db.transaction().execute(async (trx) => {
    const moved = await advance(
      { ...needs, trx },
      understood.map((one) => changeOf(one.documentId, one.understanding, directory)),
    )
    const fresh = understood.filter((one) => moved.has(one.documentId))
    await writeUnderstandings(trx, fresh, { directory, at: needs.now() })
  })
}

function changeOf(documentId: DocumentId, understanding: Understanding, directory: IndexedDirectory): Change {
  const best = understanding.candidates[0]
  const detail = {
    version: understanding.version,
    directoryVersion: directory.version,
    bookingsVersion: directory.bookings.version,
    documentType: understanding.documentType.value,
    employeeNumber: best?.employeeNumber ?? null,
    probability: best ? Math.round(best.probability * 1000) / 1000 : null,
    proofs: best?.proofs.map((proof) => `${proof.kind} ${proof.agreement}`) ?? [],
    hints: best?.hints?.map((hint) => `${hint.kind} ${hint.agreement}`) ?? [],
  }
  return {
    documentId,
    from: 'read',
    to: 'understood',
    set: {
      title: understanding.title,
      documentDate: understanding.documentDate,
      employeeNumber: best?.employeeNumber ?? null,
    },
    evidence: [{ step: 'understood', by: 'program', detail }],
  }
}
