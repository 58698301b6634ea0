import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a caller sends, as Standard Webhooks has it (headers `webhook-id`, `webhook-timestamp`, `webhook-signature`). */
export interface SignedCall {
  /** Names the matter: the same id is taken in once. */
  readonly id: string
  /** Seconds since 1970, as sent. */
  readonly timestamp: string
  /** `v1,BASE64`, several separated by spaces while a secret is being changed. */
  readonly signature: string
  readonly body: Uint8Array
}

/** A call is good for so long: clocks of two machines differ, and nobody can bring an old call again later. */
const WINDOW_SECONDS = 300
const PREFIX = 'whsec_'

/**
 * Checks a call: HMAC-SHA256 over id, time and body, by any of the secrets; then its time. Pure.
 * @param secrets `whsec_` and base64, as Standard Webhooks has it
 */
export function verifyCall(
  call: SignedCall,
  secrets: readonly string[],
  now: Date,
): 'good' | 'wrong-signature' | 'out-of-time' {
  const given = call.signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'))
  const expected = secrets.map((secret) => sign(call, secret))
  const isSigned = expected.some((one) => given.some((other) => isSame(one, other)))
  if (!isSigned) return 'wrong-signature'
  const ageSeconds = Math.abs(now.getTime() / 1000 - Number(call.timestamp))
  return ageSeconds <= WINDOW_SECONDS ? 'good' : 'out-of-time'
}

/** The signature that a caller with this secret would send. */
export function signCall(call: Omit<SignedCall, 'signature'>, secret: string): string {
  return `v1,${sign(call, secret).toString('base64')}`
}

function sign({ id, timestamp, body }: Omit<SignedCall, 'signature'>, secret: string): Buffer {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest()
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Whether a text can be a secret: long enough that nobody finds it by trying. */
export function isSecret(text: string): boolean {
  const LEAST_BYTES = 24
  return text.startsWith(PREFIX) && Buffer.from(text.slice(PREFIX.length), 'base64').length >= LEAST_BYTES
}
