import type { DocumentId, EmployeeNumber, FilingOrderId, MediaType, Sha256 } from '@amtsbote/contract'

/** What goes where: everything a receiving side needs to know, and nothing else. */
export interface Delivery {
  readonly orderId: FilingOrderId
  readonly documentId: DocumentId
  readonly employeeNumber: EmployeeNumber
  readonly register: string
  readonly documentType: string
  readonly title: string
  readonly documentDate: string
  readonly receivedAt: Date
  readonly orderedAt: Date
  readonly decidedBy: 'program' | 'person'
  readonly mediaType: MediaType
  readonly sha256: Sha256
  readonly sizeBytes: number
  readonly pages: number
}

/** The original bytes, opened anew for each delivery. */
export type Payload = () => AsyncIterable<Uint8Array>

/** What the receiving side says about an order. */
export type Confirmation =
  /** Read back: this is where it lies. */
  | { readonly kind: 'filed'; readonly receipt: string }
  /** Handed over, not answered yet. */
  | { readonly kind: 'waiting' }
  /** Never handed over. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly message: string }
  /** Answered, but file, register or hash are not those ordered. */
  | { readonly kind: 'mismatch'; readonly message: string }

/**
 * A way into an e-file. Implementations live in `connectors/` and are joined in the composition root.
 * Every call may throw when the receiving side is not reachable; the caller waits and asks again.
 */
export interface FilingConnector {
  readonly name: string
  /** Whether the order can be delivered at all right now. */
  checkFile(
    delivery: Delivery,
  ): Promise<{ readonly kind: 'ready' } | { readonly kind: 'refused'; readonly message: string }>
  /** Hands the order over. A repeated call for the same order id must not make a second document. */
  file(delivery: Delivery, payload: Payload): Promise<void>
  /** Reads back what became of the order. */
  confirm(delivery: Delivery): Promise<Confirmation>
  /** Takes the order back. `waiting`: asked for, not answered yet. */
  withdraw(
    delivery: Delivery,
    why: string,
  ): Promise<
    | { readonly kind: 'withdrawn' }
    | { readonly kind: 'waiting' }
    | { readonly kind: 'refused'; readonly message: string }
  >
}
