import { createTransport } from 'nodemailer'
import type { Send, Sent } from './alert.ts'
import { mailText } from './mailText.ts'

/** A server that does not greet or answer within so long is away. */
const TIMEOUT_MS = 20_000
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Where alerts go by mail. */
export interface MailWay {
  /** `smtp://user@host:25` or `smtps://…`. */
  readonly server: string
  readonly from: string
  readonly to: readonly string[]
  /** Reads the password of the user; null: no sign-in. Asked for every mail, so that a change holds at once. */
  readonly password: () => Promise<string | null>
}

/**
 * Sends alerts by mail. First it is only signed in: what fails there was certainly not sent. A server that says no was
 * understood; when the connection ends in between, nobody can tell.
 */
export function mailSender(way: MailWay): Send {
  return async (alert, id, at) => {
    const transport = createTransport(await optionsOf(way))
    try {
      await transport.verify()
    } catch (error) {
      transport.close()
      return { kind: 'not-sent', why: codeOf(error) }
    }
    try {
      const host =
        way.from
          .split('@')
          .at(-1)
          ?.replace(/[<>\s]/g, '') ?? 'amtsbote'
      await transport.sendMail({
        ...{ from: way.from, to: [...way.to], date: at, messageId: `<${id}@${host}>`, ...mailText(alert) },
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return { kind: 'sent' }
    } catch (error) {
      return judged(error)
    } finally {
      transport.close()
    }
  }
}

async function optionsOf({ server, password }: MailWay) {
  const { protocol, hostname, port, username } = new URL(server)
  const pass = username ? await password() : null
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    secure: protocol === 'smtps:',
    ...(port ? { port: Number(port) } : {}),
    ...(pass === null ? {} : { auth: { user: decodeURIComponent(username), pass } }),
    // A password never crosses the network in the clear.
    requireTLS: pass !== null && !LOOPBACK.test(hostname),
    ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
  }
}

function judged(error: unknown): Sent {
  const isRefused = error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 400
  return { kind: isRefused ? 'not-sent' : 'unknown', why: codeOf(error) }
}

/** Codes only: the answer of a server may quote addresses. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter(Boolean).join(' ') || error.name
}
