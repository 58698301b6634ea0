import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { findSystems, saveSystem } from './store.ts'

/** A target system and where it is. */
export interface SystemAddress {
  readonly id: string
  readonly address: string
}

export async function listSystems(db: Database): Promise<SystemAddress[]> {
  return findSystems(db)
}

/**
 * Says where a target system is; from the next run on.
 * @throws AmtsboteError AB-0403 when that is no address
 */
export async function setSystem(db: Database, { id, address }: SystemAddress): Promise<void> {
  if (!URL.canParse(address)) throw new AmtsboteError('AB-0403', address)
  await saveSystem(db, { id, address })
}

/**
 * Addresses of the systems that a robot works in.
 * @throws AmtsboteError AB-0603 naming those that nobody has set
 */
export async function systemAddresses(db: Database, ids: readonly string[]): Promise<Record<string, string>> {
  const known = new Map((await findSystems(db)).map(({ id, address }) => [id, address]))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length > 0) throw new AmtsboteError('AB-0603', missing.join(', '))
  return Object.fromEntries(ids.map((id) => [id, known.get(id) ?? '']))
}
