import type { Database } from '#database'
import { readKeyRing } from './keyFile.ts'
import { listSecrets, type SecretLine } from './listSecrets.ts'
import type { VaultKey } from './vault.ts'

/** A secret that needs somebody, and why. */
export interface VaultWarning {
  readonly secret: SecretLine
  readonly why: 'expires-soon' | 'expired' | 'key-missing'
}

/** What will keep robots of this machine from starting, soon or now. */
export async function checkVault(db: Database, key: VaultKey, now: Date): Promise<VaultWarning[]> {
  const secrets = await listSecrets(db, now)
  const keys = new Set((await readKeyRing(key.file))?.map(({ id }) => id))
  return secrets.flatMap((secret): VaultWarning[] => {
    if (!keys.has(secret.keyId)) return [{ secret, why: 'key-missing' }]
    return secret.state === 'good' ? [] : [{ secret, why: secret.state }]
  })
}
