import { createHash } from 'node:crypto'
import type { Database, Transaction } from '#database'
import { findEffect, findUnsettled, insertEffect, lockRun, markEffect, takeRun } from './store.ts'

/** Somebody else has taken the run over; whatever this process still wanted to do must not happen. */
export class FencedError extends Error {
  constructor(runId: string) {
    super(`run ${runId} belongs to a later attempt`)
    this.name = 'FencedError'
  }
}

/** An interrupted effect could not be verified: only a person can tell whether it happened. */
export class UncertainEffectError extends Error {
  readonly key: string
  constructor(key: string, options?: ErrorOptions) {
    super(`effect ${key} may or may not have happened`, options)
    this.name = 'UncertainEffectError'
    this.key = key
  }
}

/** One effect on the outside. */
export interface Effect<T> {
  /** What the effect is about; the same key with another input in a later attempt is an author's mistake. */
  readonly input: unknown
  readonly act: () => Promise<T>
  /** Looks into the target: asked after an interruption, before anything is repeated. */
  readonly verify: () => Promise<
    { readonly kind: 'done'; readonly result: T } | { readonly kind: 'absent' } | { readonly kind: 'unknown' }
  >
}

/** The token of the job that carries a run; it only moves forward, so a late worker cannot steal the run back. */
export interface JobToken {
  readonly id: string
  readonly retryCount: number
}

/**
 * After a pause longer than this between the fence check and the act, the fence is checked again. 3 s is far
 * below the time after which a silent worker's run is handed on (about 20 s).
 */
const FENCE_MS = 3_000

/** A run that this process holds until somebody else claims it. */
export class Run {
  readonly id: string
  readonly #db: Database
  readonly #attempt: number
  readonly #signal: AbortSignal
  readonly #usedKeys = new Set<string>()

  constructor(db: Database, id: string, attempt: number, signal: AbortSignal) {
    this.#db = db
    this.id = id
    this.#attempt = attempt
    this.#signal = signal
  }

  /**
   * Does an effect at most once over all attempts of the run, as far as `verify` can see.
   *
   * First attempt: intention written, act, result written. After an interruption: verify first; what is
   * proven done is not repeated, what is proven absent is done, what is unclear goes to a person.
   * @throws FencedError, UncertainEffectError, and whatever `act` throws (the intention stays)
   */
  async effect<T>(key: string, effect: Effect<T>): Promise<T> {
    if (this.#usedKeys.has(key)) throw new Error(`effect key "${key}" used twice in one run`)
    this.#usedKeys.add(key)
    const inputHash = createHash('sha256').update(JSON.stringify(effect.input)).digest('hex')
    const { before, at } = await this.#intend(key, inputHash)
    if (before?.state === 'done') return before.result as T
    if (before) {
      const seen = await effect.verify()
      if (seen.kind === 'done') return this.#settle(key, seen.result, 'verified')
      if (seen.kind === 'unknown') {
        await this.#fenced((trx) =>
          markEffect(trx, this.id, key, { state: 'unknown', result: null, how: 'verify' }),
        )
        throw new UncertainEffectError(key)
      }
    }
    await this.#recheckFence(at)
    return this.#settle(key, await effect.act(), 'acted')
  }

  /** Runs statements only while this attempt still owns the run. @throws FencedError */
  write<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.#fenced(work)
  }

  /** Keys of effects of which nobody knows whether they happened: a run that has some did not end well. */
  unsettled(): Promise<string[]> {
    return this.#fenced((trx) => findUnsettled(trx, this.id))
  }

  /** As {@link write}; for the run's end together with other rows. */
  async finish(
    state: 'done' | 'waiting-person' | 'queued',
    also: (trx: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.#fenced(async (trx) => {
      await trx.updateTable('run').set({ state, updated_at: new Date() }).where('id', '=', this.id).execute()
      await also(trx)
    })
  }

  async #intend(key: string, inputHash: string) {
    const at = performance.now()
    const before = await this.#fenced(async (trx) => {
      const found = await findEffect(trx, this.id, key)
      if (found && found.input_hash !== inputHash)
        throw new UncertainEffectError(key, { cause: 'other input than before' })
      if (!found) await insertEffect(trx, { runId: this.id, key, attempt: this.#attempt, inputHash })
      return found
    })
    return { before, at }
  }

  async #recheckFence(checkedAt: number): Promise<void> {
    let last = checkedAt
    while (performance.now() - last > FENCE_MS) {
      last = performance.now()
      await this.#fenced(async () => {})
    }
    if (this.#signal.aborted) throw new FencedError(this.id)
  }

  async #settle<T>(key: string, result: T, how: 'acted' | 'verified'): Promise<T> {
    await this.#fenced((trx) => markEffect(trx, this.id, key, { state: 'done', result, how }))
    return result
  }

  #fenced<T>(work: (trx: Transaction) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute(async (trx) => {
      if (!(await lockRun(trx, this.id, this.#attempt))) throw new FencedError(this.id)
      return work(trx)
    })
  }
}

/**
 * Claims a run for this job: from now on every older owner is fenced.
 * @returns null when a later attempt owns it or it has ended
 */
export async function claimRun(
  at: Database | Transaction,
  claim: {
    readonly runId: string
    readonly kind: string
    readonly job: JobToken
    readonly signal: AbortSignal
    /** What the run works on afterwards, when the claim itself belongs to a transaction of the caller. */
    readonly db?: Database
  },
): Promise<Run | null> {
  const attempt = await takeRun(at, claim)
  return attempt === null ? null : new Run(claim.db ?? at, claim.runId, attempt, claim.signal)
}
