import { type ReceivingSide, refused } from './handleFiling.ts'
import { parseWithdrawal } from './order.ts'
import type { Receipt } from './receipt.ts'

/**
 * Takes a document back out of its file and blocks its order for good, also when nothing had been filed yet:
 * a late delivery of a withdrawn order must not bring the document back. A second run gives the same receipt.
 */
export async function handleWithdrawal(
  { hotFolder, store, now }: ReceivingSide,
  { orderId, xml }: { orderId: string; xml: string },
): Promise<Receipt> {
  const parsed = parseWithdrawal(xml, orderId)
  if (parsed.kind === 'invalid') return refused(orderId, parsed)
  const { from, withdrawnAt } = await store.withdraw(orderId, {
    reason: parsed.value.grund,
    at: now().toISOString(),
  })
  await hotFolder.forget(orderId)
  return { orderId, result: 'zurueckgezogen', ...from, at: withdrawnAt }
}
