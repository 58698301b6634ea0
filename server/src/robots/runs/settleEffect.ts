import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { settleByPerson } from '#journal'
import { findOpenItem, insertLog, nextLogNumber } from './store.ts'

/** What a person found out about an uncertain effect. */
export type Finding = { readonly kind: 'done'; readonly result: unknown } | { readonly kind: 'absent' }

/**
 * A person looked into the target and says what became of an uncertain effect; then the run can be repeated. Who said so
 * and why stands in the log of the run.
 *
 * @throws AmtsboteError AB-0604 when there is no such run, AB-0605 when it does not wait for a person or the effect is not open
 */
export async function settleEffect(
  db: Database,
  effect: { readonly runId: string; readonly key: string },
  said: { readonly finding: Finding; readonly by: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  const { runId, key } = effect
  const { finding, by, reason, at } = said
  await db.transaction().execute(async (trx) => {
    const item = await findOpenItem(trx, runId)
    if (!item) throw new AmtsboteError('AB-0604', runId)
    const waits = item.state === 'waiting-person' || item.state === 'dead'
    if (!waits || !(await settleByPerson(trx, runId, key, finding))) throw new AmtsboteError('AB-0605', key)
    const verdict = finding.kind === 'done' ? 'geschehen' : 'nicht geschehen'
    const number = await nextLogNumber(trx, runId, item.attempt)
    const text = `${by}: „${key}“ ist ${verdict}. ${reason}`
    await insertLog(trx, runId, item.attempt, [{ kind: 'log', number, at, text }])
  })
}
