import type { Database } from '#database'
import { claimRun, FencedError, type Run, settleByPerson, UncertainEffectError } from '#journal'
import type { Channel, Channels, Send } from './alert.ts'
import { type Delivery, saveDelivery, takeDelivery } from './store.ts'

/** A delivery that nobody finished for so long is taken over: three times what the slowest server may take. */
const LEASE_MS = 60_000
/** Pause before another try, doubled each time up to the longest: a server that is back after a night is used soon. */
const FIRST_PAUSE_MS = 10_000
const LONGEST_PAUSE_MS = 600_000

const KEY = 'alert'

interface Needs {
  readonly db: Database
  readonly now: () => Date
  readonly channels: Channels
}

/** It did certainly not go out. */
class NotSentError extends Error {}

/**
 * Sends what is due, each through the journal: intention, act, proof. After an interruption a mail is not sent again (nobody can
 * look into the mailbox of the other side); a call is, with its id by which the other side knows it.
 */
export async function deliverAlerts({ db, now, channels }: Needs): Promise<void> {
  const names = Object.keys(channels) as Channel[]
  for (;;) {
    const delivery = await takeDelivery(db, { channels: names, at: now(), leaseMs: LEASE_MS })
    const send = delivery && channels[delivery.channel]
    if (!send) return
    const job = { id: delivery.id, retryCount: delivery.tries }
    const { signal } = new AbortController()
    const run = await claimRun(db, { runId: delivery.id, kind: `alert:${delivery.channel}`, job, signal })
    if (run) await deliver(run, { delivery, send, now })
  }
}

async function deliver(
  run: Run,
  { delivery, send, now }: { readonly delivery: Delivery; readonly send: Send; readonly now: () => Date },
): Promise<void> {
  const { id, channel, alert, tries } = delivery
  try {
    await run.effect(KEY, {
      input: [alert.id, channel],
      act: async () => {
        const sent = await send(alert, id, now())
        if (sent.kind === 'not-sent') throw new NotSentError(sent.why)
        if (sent.kind === 'unknown') throw new UncertainEffectError(KEY, { cause: sent.why })
        return null
      },
      verify: async () => ({ kind: channel === 'webhook' ? 'absent' : 'unknown' }),
    })
    await run.finish('done', (trx) => saveDelivery(trx, id, { state: 'sent', at: now(), message: null }))
  } catch (error) {
    if (error instanceof FencedError) return
    if (error instanceof UncertainEffectError) {
      const message = typeof error.cause === 'string' ? error.cause : null
      await run.finish('waiting-person', (trx) =>
        saveDelivery(trx, id, { state: 'uncertain', at: now(), message }),
      )
      return
    }
    if (!(error instanceof NotSentError)) throw error
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(tries - 1, 10), LONGEST_PAUSE_MS)
    await run.finish('queued', async (trx) => {
      await settleByPerson(trx, id, KEY, { kind: 'absent' })
      const dueAt = new Date(now().getTime() + pauseMs)
      await saveDelivery(trx, id, { state: 'waiting', dueAt, message: error.message })
    })
  }
}
