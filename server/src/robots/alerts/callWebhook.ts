import { runCauses } from '@amtsbote/contract'
import { signCall } from '#triggers'
import type { Send } from './alert.ts'

const TIMEOUT_MS = 10_000

/** Where alerts go by a call. */
export interface WebhookWay {
  readonly url: string
  /** `whsec_…`; the first of them signs. Asked for every call. */
  readonly secrets: () => Promise<readonly string[]>
}

/**
 * Calls a web address about an alert, signed as Standard Webhooks has it. `webhook-id` is the same at every try: the other
 * side takes the same one in once, so a call that may have arrived is simply made again.
 */
export function webhookSender({ url, secrets }: WebhookWay): Send {
  return async (alert, id, at) => {
    const [secret] = await secrets()
    if (!secret) return { kind: 'not-sent', why: 'no secret' }
    const { robot, title, cause, message, runId, openedAt } = alert
    const data = {
      robot,
      title,
      cause,
      sentence: runCauses[cause].de,
      next: runCauses[cause].nextDe,
      message,
      runId,
    }
    const body = Buffer.from(
      JSON.stringify({
        type: 'robot.failing',
        timestamp: openedAt.toISOString(),
        data: { ...data, alert: alert.id },
      }),
    )
    const timestamp = String(Math.floor(at.getTime() / 1000))
    const signature = signCall({ id, timestamp, body }, secret)
    const headers = {
      ...{ 'content-type': 'application/json', 'webhook-id': id },
      ...{ 'webhook-timestamp': timestamp, 'webhook-signature': signature },
    }
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    try {
      const response = await fetch(url, { method: 'POST', body, headers, signal, redirect: 'error' })
      await response.body?.cancel()
      return response.ok ? { kind: 'sent' } : { kind: 'not-sent', why: String(response.status) }
    } catch (error) {
      return { kind: 'not-sent', why: error instanceof Error ? error.name : 'unknown' }
    }
  }
}
