import type { Effect } from '../effect.ts'
import { AuthorError, SystemError } from '../errors.ts'
import type { ChildMessage, WorkerMessage } from '../protocol/index.ts'
import { faultOf } from './faultOf.ts'
import { preview } from './preview.ts'

type Spoken = Extract<WorkerMessage, { kind: 'verify' | 'act' | 'settled' | 'refused' | 'preview' }>

/** The effects of one run, as its process sees them: the worker decides what happens, this side does it. */
export interface Effects {
  run<T>(idempotencyKey: string, key: string, effect: Effect<T>): Promise<T>
  hear(message: Spoken): void
  /** A mistake of the author that makes the whole run void, even when the robot's code caught it. */
  fault(): AuthorError | undefined
}

interface Waiting {
  readonly perform: (message: Spoken) => Promise<ChildMessage | undefined>
}

/** Longest key: it is read by people and stands in an index. */
const LONGEST_KEY = 200

/** Opens the effects of a run. */
export function openEffects(send: (message: ChildMessage) => void, signal: AbortSignal): Effects {
  const waiting = new Map<string, Waiting>()
  const used = new Set<string>()
  let fault: AuthorError | undefined

  const refuse = (why: string) => {
    fault ??= new AuthorError(why)
    return fault
  }

  return {
    async run<T>(idempotencyKey: string, key: string, effect: Effect<T>): Promise<T> {
      if (!key || key.length > LONGEST_KEY)
        throw refuse(`effect key of ${key.length} characters: 1 to ${LONGEST_KEY}`)
      // The second one would be skipped in silence when the run is repeated: the main mistake of authors.
      if (used.has(key))
        throw refuse(`effect key "${key}" twice in one run: put the number of the case into the key`)
      used.add(key)
      signal.throwIfAborted()
      const { promise, resolve, reject } = Promise.withResolvers<T>()
      const perform = performerOf(effect, { idempotencyKey, signal, resolve, reject })
      waiting.set(key, { perform })
      send({ kind: 'effect', key, class: effect.class, about: effect.about ?? null })
      try {
        return await promise
      } finally {
        waiting.delete(key)
      }
    },

    hear(message) {
      const { key } = message
      waiting
        .get(key)
        ?.perform(message)
        .catch((error: unknown): ChildMessage => ({ kind: 'failed', key, fault: faultOf(error) }))
        .then((answer) => answer && send(answer))
    },

    fault: () => fault,
  }
}

/** How one effect answers what the worker says about it. */
function performerOf<T>(
  effect: Effect<T>,
  call: {
    readonly idempotencyKey: string
    readonly signal: AbortSignal
    readonly resolve: (value: T) => void
    readonly reject: (error: unknown) => void
  },
): Waiting['perform'] {
  const { idempotencyKey, signal, resolve, reject } = call
  let thrown: unknown
  /** In a dry run: what the run goes on with. */
  let foreseen: { readonly result: T } | undefined
  const keeping = async <R>(work: Promise<R>): Promise<R> =>
    work.catch((error: unknown) => {
      thrown = error
      throw error
    })
  return async (message) => {
    const { key } = message
    switch (message.kind) {
      case 'verify': {
        const seen = await keeping(effect.verify())
        return {
          kind: 'seen',
          key,
          seen: seen.kind === 'done' ? { ...seen, result: seen.result ?? null } : seen,
        }
      }
      case 'act':
        // This process may have been frozen since the permission was given: then it is worth nothing.
        if (signal.aborted || Number(process.hrtime.bigint()) / 1e6 > message.validUntilMs)
          return { kind: 'stale', key }
        return { kind: 'acted', key, result: (await keeping(effect.do({ idempotencyKey, signal }))) ?? null }
      case 'preview': {
        const { before, after, result } = await keeping(preview(key, effect))
        foreseen = { result }
        return { kind: 'previewed', key, before, after }
      }
      case 'settled':
        resolve(foreseen ? foreseen.result : (message.result as T))
        return undefined
      case 'refused':
        // The robot's own error tells more than our summary of it.
        reject(thrown ?? new SystemError(message.why))
        return undefined
    }
  }
}
