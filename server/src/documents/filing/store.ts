import type { DocumentId, FilingOrderId } from '@amtsbote/contract'
import type { Updateable } from 'kysely'
import type { Database, Schema, Transaction } from '#database'
import type { Delivery } from './port.ts'

/** An order on its way. */
export interface OpenDelivery {
  readonly delivery: Delivery
  readonly replaces: FilingOrderId | null
  /** How often the receiving side was asked in vain. */
  readonly waits: number
}

/** The order of a document that is to be fulfilled now; null when there is none (any more). */
export async function findOpenDelivery(db: Database, documentId: DocumentId): Promise<OpenDelivery | null> {
  const row = await deliveries(db)
    .where('filing_order.document_id', '=', documentId)
    .where('filing_order.state', '=', 'ordered')
    .executeTakeFirst()
  return row ? { delivery: deliveryOf(row), replaces: row.replaces, waits: row.waits } : null
}

/** An earlier, unproven order that has to be taken back first; null when that is done. */
export async function findReplacedDelivery(db: Database, orderId: FilingOrderId): Promise<Delivery | null> {
  const row = await deliveries(db)
    .where('filing_order.id', '=', orderId)
    .where('filing_order.state', '=', 'unproven')
    .executeTakeFirst()
  return row ? deliveryOf(row) : null
}

export async function settleOrder(
  db: Database | Transaction,
  orderId: FilingOrderId,
  update: Updateable<Schema['filing_order']>,
): Promise<void> {
  await db.updateTable('filing_order').set(update).where('id', '=', orderId).execute()
}

function deliveries(db: Database) {
  return db
    .selectFrom('filing_order')
    .innerJoin('document', 'document.id', 'filing_order.document_id')
    .select([
      'filing_order.id',
      'filing_order.employee_number',
      'filing_order.register',
      'filing_order.document_type',
    ])
    .select([
      'filing_order.title',
      'filing_order.document_date',
      'filing_order.decided_by',
      'filing_order.created_at',
    ])
    .select([
      'filing_order.replaces',
      'filing_order.waits',
      'document.id as document_id',
      'document.received_at',
    ])
    .select(['document.media_type', 'document.sha256', 'document.size_bytes', 'document.page_count'])
}

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof deliveries>['executeTakeFirstOrThrow']>>

function deliveryOf(row: DeliveryRow): Delivery {
  if (!row.sha256 || !row.media_type)
    throw new Error(`document ${row.document_id} has an order but no content`)
  return {
    orderId: row.id,
    documentId: row.document_id,
    employeeNumber: row.employee_number,
    register: row.register,
    documentType: row.document_type,
    title: row.title,
    documentDate: row.document_date,
    receivedAt: row.received_at,
    orderedAt: row.created_at,
    decidedBy: row.decided_by === 'program' ? 'program' : 'person',
    mediaType: row.media_type,
    sha256: row.sha256,
    sizeBytes: row.size_bytes,
    pages: row.page_count ?? 0,
  }
}
