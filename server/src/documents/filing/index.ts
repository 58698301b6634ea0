/**
 * Filing: orders to put a document into a file, held while they can be undone, fulfilled with proof.
 *
 * In:  decided documents (`placeOrders`), a change of mind (`undoDecision`), the clock (`releaseDue`), jobs (`fileDocuments`).
 * Out: documents that are `filed` because the receiving side was read back, or in review with what it said.
 * Not here: how a receiving side is spoken to. Connectors implement {@link FilingConnector}.
 */
export { fileDocuments } from './fileDocuments.ts'
export { releaseDue, undoDecision } from './hold.ts'
export { type OrderRequest, placeOrders } from './orders.ts'
export type { Confirmation, Delivery, FilingConnector, Payload } from './port.ts'
