import { readFile } from 'node:fs/promises'
import type { Database } from '#database'
import { every } from '#workers'
import type { Channel, Channels } from './alert.ts'
import { webhookSender } from './callWebhook.ts'
import { deliverAlerts } from './deliver.ts'
import { lookForCauses } from './lookForCauses.ts'
import { mailSender } from './sendMail.ts'

/** So long after a robot came to a stand the alert goes out at the latest. */
const LOOK_EVERY_MS = 10_000

/** Where alerts go; nothing set: nowhere. Secrets lie in files that their owner alone may read. */
export interface AlertSettings {
  readonly mail:
    | {
        readonly server: string
        readonly from: string
        readonly to: readonly string[]
        readonly secretFile: string | undefined
      }
    | undefined
  readonly webhook: { readonly url: string; readonly secretFile: string } | undefined
}

/** Looks for causes and sends alerts in this process, beside any number of others on the same database. */
export function startAlerts(needs: {
  readonly db: Database
  readonly now: () => Date
  readonly onTrouble: (where: string, error: unknown) => void
  readonly alerts: AlertSettings
}): { stop(): Promise<void> } {
  const { db, now, onTrouble } = needs
  const channels = channelsOf(needs.alerts)
  const names = Object.keys(channels) as Channel[]
  if (names.length === 0) return { stop: async () => {} }
  return every(
    LOOK_EVERY_MS,
    async () => {
      await lookForCauses(db, names, now())
      await deliverAlerts({ db, now, channels })
    },
    (error) => onTrouble('alerts', error),
  )
}

function channelsOf({ mail, webhook }: AlertSettings): Channels {
  const lines = async (file: string) => {
    const text = await readFile(file, 'utf8')
    return text.split('\n').flatMap((line) => (line.trim() ? [line.replace(/\r$/, '')] : []))
  }
  const password = async (file: string | undefined) => (file ? ((await lines(file))[0] ?? null) : null)
  return {
    ...(mail ? { mail: mailSender({ ...mail, password: () => password(mail.secretFile) }) } : {}),
    ...(webhook
      ? { webhook: webhookSender({ url: webhook.url, secrets: () => lines(webhook.secretFile) }) }
      : {}),
  }
}
