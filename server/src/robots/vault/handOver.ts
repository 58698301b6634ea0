import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { open } from './envelope.ts'
import { readKeyRing } from './keyFile.ts'
import { about, findSealed, insertAudit } from './store.ts'
import type { VaultKey } from './vault.ts'

/** An opened secret, on its way to the one process that declared it. */
export interface HandedOver {
  readonly value: string
  /** Name of the technical account, when one was given. */
  readonly account: string | null
}

/**
 * Opens the secrets that a robot declares, for one run. Who got what stands in the audit before anybody has it.
 *
 * @throws AmtsboteError AB-0610 naming those that are missing, AB-0611 when this machine has not their key, AB-0615 when one
 * has expired
 */
export async function handOver(
  db: Database,
  key: VaultKey | undefined,
  to: {
    readonly robot: string
    readonly names: readonly string[]
    readonly runId: string
    readonly at: Date
  },
): Promise<Record<string, HandedOver>> {
  const { robot, names, runId, at } = to
  if (names.length === 0) return {}
  const rows = await findSealed(db, robot, names)
  // After the rows: a change of the key writes the file first.
  const ring = key && (await readKeyRing(key.file))
  const missing = names.filter((name) => !rows.some((row) => row.name === name))
  if (missing.length > 0) throw new AmtsboteError('AB-0610', `${robot} ${missing.join(', ')}`)
  const expired = rows.filter(({ expiresAt }) => expiresAt && expiresAt <= at)
  if (expired.length > 0)
    throw new AmtsboteError('AB-0615', `${robot} ${expired.map(({ name }) => name).join(', ')}`)
  if (!ring) throw new AmtsboteError('AB-0611', key?.file ?? '')
  const opened = rows.map((row) => {
    const value = open(row, about(row), ring)
    if (value === undefined) throw new AmtsboteError('AB-0611', `${robot} ${row.name}: ${row.keyId}`)
    return [row.name, { value, account: row.account }] as const
  })
  await db.transaction().execute(async (trx) => {
    for (const { name, version } of rows)
      await insertAudit(trx, { by: `run:${runId}`, at, act: 'handed-over', robot, name, version })
  })
  return Object.fromEntries(opened)
}
