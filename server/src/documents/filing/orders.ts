import type { DocumentId, EmployeeNumber, FilingOrderId } from '@amtsbote/contract'
import type { Transaction } from '#database'
import { newId } from '#identifiers'

/** What was decided, ready to become an order. */
export interface OrderRequest {
  readonly documentId: DocumentId
  readonly employeeNumber: EmployeeNumber
  readonly register: string
  readonly documentType: string
  readonly title: string
  readonly documentDate: string
  readonly decidedBy: string
}

/**
 * Writes orders: `ordered` at once, or `held` until `holdUntil` so that a slip of the finger leaves no trace outside.
 *
 * Runs in the transaction of the decision, so that a decision without an order cannot exist. An earlier order that
 * nobody could prove is remembered: it is withdrawn before the new one leaves.
 */
export async function placeOrders(
  trx: Transaction,
  requests: readonly OrderRequest[],
  { at, holdUntil }: { readonly at: Date; readonly holdUntil: Date | null },
): Promise<void> {
  if (requests.length === 0) return
  const unproven = await trx
    .selectFrom('filing_order')
    .select(['id', 'document_id'])
    .where(
      'document_id',
      'in',
      requests.map((request) => request.documentId),
    )
    .where('state', '=', 'unproven')
    .execute()
  const replaced = new Map(unproven.map((order) => [order.document_id, order.id]))
  await trx
    .insertInto('filing_order')
    .values(
      requests.map((request) => ({
        id: newId<FilingOrderId>(),
        document_id: request.documentId,
        employee_number: request.employeeNumber,
        register: request.register,
        document_type: request.documentType,
        title: request.title,
        document_date: request.documentDate,
        decided_by: request.decidedBy,
        replaces: replaced.get(request.documentId) ?? null,
        created_at: at,
        state: holdUntil ? ('held' as const) : ('ordered' as const),
        due_at: holdUntil,
        released_at: holdUntil ? null : at,
        filed_at: null,
        receipt: null,
        message: null,
      })),
    )
    .execute()
}
