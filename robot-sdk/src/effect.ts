/**
 * What kind of effect it is.
 *
 * - `write`: changes records in a target system. Proven by `verify` after every `do`; unproven it counts as failed.
 * - `send`: leaves the house (mail, letter). Often nobody can look afterwards, so the answer of `do` counts; `verify` is
 *   asked after an interruption only.
 * - `pay`: moves money. Like `write`.
 */
export type EffectClass = 'write' | 'send' | 'pay'

/** What a look into the target system shows. */
export type Seen<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown' }

/** The effect is there, with what `do` would have returned. */
export function done(): Seen<undefined>
export function done<T>(result: T): Seen<T>
export function done<T>(result?: T): Seen<T | undefined> {
  return { kind: 'done', result }
}

/** The effect is certainly not there: it may be done. */
export const absent: Seen<never> = { kind: 'absent' }

/** Nobody can tell: a person decides. */
export const unknown: Seen<never> = { kind: 'unknown' }

/** What an effect would change, for the table of a dry run. JSON. */
export interface Preview<T> {
  readonly before?: unknown
  readonly after: unknown
  /** What `do` would return, when that can be told; else the run goes on with a value that is marked as unknown. */
  readonly result?: T
}

/** One effect on the outside: small enough that it has either happened or not. */
export interface Effect<T> {
  readonly class: EffectClass
  /**
   * Does it. Where the target understands an idempotency key, hand it over: then even a call that was repeated while the
   * first was still under way counts once.
   */
  readonly do: (call: { readonly idempotencyKey: string; readonly signal: AbortSignal }) => Promise<T>
  /** Looks into the target whether it is there. Changes nothing. */
  readonly verify: () => Promise<Seen<T>>
  /**
   * Says what it would change, without changing anything. Without it a dry run shows what `verify` finds and what the effect
   * is about.
   */
  readonly preview?: () => Promise<Preview<T>>
  /** What it is about. Another value under the same key in a later attempt goes to a person. */
  readonly about?: unknown
}
