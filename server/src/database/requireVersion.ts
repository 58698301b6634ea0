import { AmtsboteError } from '@amtsbote/contract'

/** The oldest PostgreSQL that the migrations and queries are written for; older ones get no corrections either. */
const OLDEST_MAJOR = 15

/**
 * @param version as `show server_version` says it: `18.4`, `15.18 (Debian 15.18-1)`, `19beta1`
 * @throws AmtsboteError AB-0301 when it is too old, or no PostgreSQL at all
 */
export function requireVersion(version: string): void {
  const major = Number.parseInt(version, 10)
  if (!(major >= OLDEST_MAJOR))
    throw new AmtsboteError('AB-0301', `PostgreSQL ${version} is older than ${OLDEST_MAJOR}`)
}
