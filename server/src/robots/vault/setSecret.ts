import { AmtsboteError } from '@amtsbote/contract'
import type { Database, Transaction } from '#database'
import { type KeyRing, seal } from './envelope.ts'
import { newKey, readKeyRing, writeKeyRing } from './keyFile.ts'
import {
  about,
  countSecrets,
  findAccount,
  findVersion,
  insertAudit,
  lockVault,
  saveAccount,
  saveSecret,
} from './store.ts'
import type { Actor, VaultKey } from './vault.ts'

/** Shorter ones could not be hidden in what a run leaves behind, and are no secrets. */
const LEAST_LENGTH = 4
/** A private key with its certificates stays below. */
const LONGEST_LENGTH = 64 * 1024

/** A secret of a robot. */
export interface NewSecret {
  readonly robot: string
  /** As the robot declares it. */
  readonly name: string
  readonly value: string
  /** The technical account that it belongs to: one for each robot and system, and no two robots share one. */
  readonly account?: { readonly system: string; readonly name: string }
  readonly expiresAt?: Date
}

/**
 * Puts a secret into the vault, or another value in its place; from the next run on. Makes the key of this machine when
 * there is neither one nor a secret yet.
 *
 * @returns its version, 1 for a new one
 * @throws AmtsboteError AB-0611 when its key is missing, AB-0613 when the value is too short or long, AB-0614 when another
 * robot has that account
 */
export async function setSecret(
  db: Database,
  key: VaultKey,
  secret: NewSecret,
  actor: Actor,
): Promise<number> {
  const { length } = secret.value
  if (length < LEAST_LENGTH || length > LONGEST_LENGTH)
    throw new AmtsboteError('AB-0613', `${LEAST_LENGTH} - ${LONGEST_LENGTH}`)
  return db.transaction().execute(async (trx) => {
    await lockVault(trx)
    const ring = await ringFor(trx, key)
    if (secret.account) await takeAccount(trx, secret.robot, secret.account)
    const version = ((await findVersion(trx, secret)) ?? 0) + 1
    await saveSecret(
      trx,
      { ...secret, version, ...actor },
      seal(secret.value, about({ ...secret, version }), ring),
    )
    await insertAudit(trx, { ...actor, ...secret, version, act: version === 1 ? 'set' : 'rotated' })
    return version
  })
}

/**
 * Replaces the value of a secret that is there; the earlier one is gone. Account and system stay.
 * @throws AmtsboteError as {@link setSecret}, and AB-0610 when there is no such secret
 */
export async function rotateSecret(
  db: Database,
  key: VaultKey,
  secret: Omit<NewSecret, 'account'>,
  actor: Actor,
): Promise<number> {
  const version = await db.transaction().execute((trx) => findVersion(trx, secret))
  if (version === undefined) throw new AmtsboteError('AB-0610', `${secret.robot} ${secret.name}`)
  return setSecret(db, key, secret, actor)
}

async function ringFor(trx: Transaction, key: VaultKey): Promise<KeyRing> {
  const ring = await readKeyRing(key.file)
  if (ring) return ring
  // A second key beside a lost one would hide that the secrets cannot be opened any more.
  if (key.from === 'credential' || (await countSecrets(trx)) > 0) throw new AmtsboteError('AB-0611', key.file)
  const made: KeyRing = [newKey()]
  await writeKeyRing(key.file, made)
  return made
}

async function takeAccount(
  trx: Transaction,
  robot: string,
  account: { readonly system: string; readonly name: string },
): Promise<void> {
  const owner = await findAccount(trx, account)
  if (owner !== undefined && owner !== robot)
    throw new AmtsboteError('AB-0614', `${account.system}: ${owner}`)
  await saveAccount(trx, robot, account)
}
