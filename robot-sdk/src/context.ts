import type { Decision } from './ask.ts'
import type { Effect } from './effect.ts'
import type { Secret } from './secret.ts'

/** A file that stays with the run: what was read, written, or seen on a screen. */
export interface Attachment {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A file that came with the item. */
export interface InputFile {
  readonly name: string
  readonly mediaType: string
  /** Where it lies for this run; a copy, which goes with the run. */
  readonly path: string
  readonly sizeBytes: number
}

/** One thing on a screen as the application calls it: a button, a field, a tab. */
export interface ScreenElement {
  /** A word of WAI-ARIA: `button`, `textbox`. */
  readonly role: string
  readonly name: string
}

/** What a screen of an application consists of; never what stands in its fields and lists. */
export interface ScreenShape {
  /** What people call the screen, in words of the robot: `Buchung erfassen`. Stable over all runs. */
  readonly name: string
  readonly elements: readonly ScreenElement[]
}

export interface Progress {
  readonly done: number
  readonly of: number
}

/** What `run` works with. */
export interface RunContext<Input, SystemId extends string = string, SecretName extends string = string> {
  readonly input: Input
  /** What came with the item: the file that the watched folder took. Mostly none. */
  readonly files: readonly InputFile[]
  /** The answer to `ask` of the run before this one; null when nothing was asked. */
  readonly decision: Decision | null
  /** The same over all attempts. */
  readonly runId: string
  /** 1 for the first; higher after a technical error or the death of a worker. */
  readonly attempt: number
  /** When the run is ended from outside, by its limit. */
  readonly deadline: Date
  /** Fires when the run is cancelled, stopped or out of time; hand it to everything that waits. */
  readonly signal: AbortSignal
  /**
   * Does something on the outside at most once over all attempts of this run.
   *
   * `key` names it in words of the case (`booking-2026-0417`), unique in the run. What an earlier attempt proved done is
   * skipped and its result returned; what is uncertain is verified in the target first; an unproven write is a failure.
   * The result must be JSON, because it is kept.
   *
   * @throws SystemError when it is not proven or `do` failed; AuthorError for a repeated key
   *
   * @example
   * const ticket = await effect(`ticket-${input.mail}`, {
   *   class: 'write',
   *   do: ({ idempotencyKey }) => desk.create(input, { idempotencyKey }),
   *   verify: async () => {
   *     const found = await desk.findByMail(input.mail)
   *     return found ? done(found) : absent
   *   },
   * })
   */
  effect<T>(key: string, effect: Effect<T>): Promise<T>
  /** A line for the people who look after the robot. No personal data. */
  log(text: string): void
  progress(progress: Progress): void
  /** Keeps a file with the run; resolves when it is on its way, not when it is stored. */
  attach(attachment: Attachment): void
  /**
   * Says what a screen consists of, for the watchman: after a good run that is how it should look. `screen.shape(name)` of the
   * web driver makes it.
   */
  keepScreen(screen: ScreenShape): void
  /** Address of a target system, as the town has set it. */
  system(id: SystemId): URL
  secret(name: SecretName): Secret
}

/** What `watch` works with: no effects, because whoever watches changes nothing. */
export type WatchContext<SystemId extends string = string, SecretName extends string = string> = Pick<
  RunContext<unknown, SystemId, SecretName>,
  'keepScreen' | 'log' | 'secret' | 'signal' | 'system'
>
