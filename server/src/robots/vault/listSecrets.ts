import type { Database } from '#database'
import { findAudit, findSecrets } from './store.ts'

/** A secret for a list: everything but its value. */
export interface SecretLine {
  readonly robot: string
  readonly name: string
  readonly version: number
  readonly system: string | null
  readonly account: string | null
  readonly setAt: Date
  readonly setBy: string
  readonly expiresAt: Date | null
  readonly state: 'good' | 'expires-soon' | 'expired'
  readonly keyId: string
}

/** Warned so long before: a new password needs a person at the target system's vendor now and then. */
const SOON_DAYS = 14

/** All secrets by robot and name. */
export async function listSecrets(db: Database, now: Date): Promise<SecretLine[]> {
  const rows = await findSecrets(db)
  return rows.map((row) => ({ ...row, state: stateAt(row.expiresAt, now) }))
}

/** What was done with secrets, the latest first. */
export async function listAudit(db: Database, limit: number) {
  return findAudit(db, limit)
}

function stateAt(expiresAt: Date | null, now: Date): SecretLine['state'] {
  if (!expiresAt) return 'good'
  const leftDays = (expiresAt.getTime() - now.getTime()) / 86_400_000
  if (leftDays <= 0) return 'expired'
  return leftDays <= SOON_DAYS ? 'expires-soon' : 'good'
}
