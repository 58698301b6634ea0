import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { deleteSecret, insertAudit } from './store.ts'
import type { Actor } from './vault.ts'

/** Removes a secret; its robot does not start any more if it declares it. @throws AmtsboteError AB-0610 */
export async function removeSecret(
  db: Database,
  secret: { readonly robot: string; readonly name: string },
  actor: Actor,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const version = await deleteSecret(trx, secret)
    if (version === undefined) throw new AmtsboteError('AB-0610', `${secret.robot} ${secret.name}`)
    await insertAudit(trx, { ...actor, ...secret, version, act: 'removed' })
  })
}
