import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { type KeyRing, rewrap } from './envelope.ts'
import { newKey, readKeyRing, writeKeyRing } from './keyFile.ts'
import { about, findAllSealed, insertAudit, lockVault, saveEnvelope } from './store.ts'
import type { Actor, VaultKey } from './vault.ts'

/**
 * Replaces the key-encryption key: a new one is written to the file before anything is sealed with it, then every data key is
 * sealed again in one transaction. The earlier keys stay behind it in the file, so that a process that is under way or a
 * backup can still be opened; they may be deleted from it afterwards. Interrupted at any place, everything opens.
 *
 * @param to where the keys are written; must be given when systemd holds the key, which cannot be written here
 * @returns how many secrets were sealed again
 * @throws AmtsboteError AB-0611 when there is no key, or not that of every secret; AB-0616 without a place to write to
 */
export async function rotateKey(
  db: Database,
  key: VaultKey,
  actor: Actor,
  to: string | undefined = key.from === 'file' ? key.file : undefined,
): Promise<{ readonly keyId: string; readonly secrets: number }> {
  if (to === undefined) throw new AmtsboteError('AB-0616')
  return db.transaction().execute(async (trx) => {
    await lockVault(trx)
    const earlier = await readKeyRing(key.file)
    if (!earlier) throw new AmtsboteError('AB-0611', key.file)
    const ring: KeyRing = [newKey(), ...earlier]
    const rows = await findAllSealed(trx)
    const renewed = rows.map((row) => {
      const envelope = rewrap(row, about(row), ring)
      if (!envelope) throw new AmtsboteError('AB-0611', `${row.robot} ${row.name}: ${row.keyId}`)
      return { row, envelope }
    })
    await writeKeyRing(to, ring)
    for (const { row, envelope } of renewed) await saveEnvelope(trx, row, envelope)
    const [{ id: keyId }] = ring
    await insertAudit(trx, { ...actor, act: 'key-rotated', robot: '', name: keyId, version: rows.length })
    return { keyId, secrets: rows.length }
  })
}
