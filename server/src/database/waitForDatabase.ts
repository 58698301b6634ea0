import { setTimeout as pause } from 'node:timers/promises'
import { AmtsboteError } from '@amtsbote/contract'
import type pg from 'pg'
import { isConnectionLoss } from './connectionLoss.ts'

const ASK_EVERY_MS = 250

/**
 * Waits until the database answers: after an outage, or while it starts beside us.
 *
 * @throws AmtsboteError AB-0304 when it stays away longer than `patienceMs`; AB-0301 when it answers with a refusal;
 * the reason of `signal` when that is aborted
 */
export async function waitForDatabase(
  pool: pg.Pool,
  { patienceMs, signal }: { readonly patienceMs: number; readonly signal?: AbortSignal },
): Promise<void> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    signal?.throwIfAborted()
    try {
      await pool.query('select')
      return
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      if (!isConnectionLoss(cause)) throw new AmtsboteError('AB-0301', message, { cause })
      if (Date.now() > giveUpAt) throw new AmtsboteError('AB-0304', message, { cause })
    }
    await pause(ASK_EVERY_MS, undefined, signal ? { signal } : {})
  }
}
