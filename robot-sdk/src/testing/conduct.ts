import type { Question } from '../ask.ts'
import type { Attachment, ScreenShape } from '../context.ts'
import type { ChildMessage, Fault, WorkerMessage } from '../protocol/index.ts'
import { type EffectsOf, openEffects, type Planned, Uncertain } from './effects.ts'
import type { EffectRecord, Journal } from './journal.ts'

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'asked'; readonly question: Question }
  | {
      readonly kind: 'failed'
      readonly cause: Fault['kind'] | 'uncertain-effect' | 'crashed'
      readonly message: string
      readonly place: string | null
    }
  | { readonly kind: 'killed' }

/** An attempt with everything that it left. */
export type Conducted = Outcome & {
  readonly effects: readonly EffectRecord[]
  /** Of a dry run only. */
  readonly planned: readonly Planned[]
  readonly log: readonly string[]
  readonly attachments: readonly Attachment[]
  readonly screens: readonly ScreenShape[]
  readonly progress: { readonly done: number; readonly of: number } | null
}

/** The worker's side of one attempt. */
export interface Conductor {
  hear(message: ChildMessage): void
  /** The process of the run is gone. */
  gone(why: string): void
  readonly ended: Promise<Conducted>
}

/**
 * Conducts an attempt as a worker does: each effect through the journal, verified before it is repeated and after it was done.
 * @param send to the run, which has been started
 */
export function conduct(
  send: (message: WorkerMessage) => void,
  attempt: {
    readonly journal: Journal
    readonly mode: 'run' | 'dry-run'
    /** The run is killed right after it has done so many effects, before that is written down. */
    readonly killAfterEffect?: number | undefined
    readonly onLog?: ((line: string) => void) | undefined
  },
): Conductor {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const log: string[] = []
  const attachments: Attachment[] = []
  const screens: ScreenShape[] = []
  let progress: Conducted['progress'] = null
  const effects = openEffects(send, { ...attempt, kill: () => resolve({ kind: 'killed' }) })
  const failed = (cause: 'crashed' | Fault['kind'], message: string, place: string | null) =>
    resolve({ kind: 'failed', cause, message, place })

  return {
    ended: promise.then((outcome) => ({
      ...honest(outcome, effects),
      ...{
        log,
        attachments,
        screens,
        progress,
        planned: effects.planned(),
        effects: attempt.journal.records(),
      },
    })),
    gone: (why) => failed('crashed', why, null),
    hear(message) {
      if (effects.hear(message)) return
      switch (message.kind) {
        case 'log':
          log.push(message.text)
          attempt.onLog?.(message.text)
          break
        case 'progress':
          progress = { done: message.done, of: message.of }
          break
        case 'attachment': {
          const { name, mediaType, base64 } = message
          attachments.push({ name, mediaType, bytes: Buffer.from(base64, 'base64') })
          break
        }
        case 'screen':
          screens.push({ name: message.name, elements: message.elements })
          break
        case 'finished':
          resolve({ kind: 'done', result: message.result })
          break
        case 'asked':
          resolve({ kind: 'asked', question: message.question })
          break
        case 'ended':
          failed(message.fault.kind, message.fault.message, message.fault.place)
          break
        default:
          break
      }
    },
  }
}

/** A caught uncertainty is still one, as it is for a worker. */
function honest(outcome: Outcome, effects: EffectsOf): Outcome {
  if (outcome.kind === 'killed') return outcome
  const trouble = effects.trouble()
  const open = outcome.kind === 'failed' ? [] : effects.unsettled()
  if (!(trouble instanceof Uncertain) && open.length === 0) return outcome
  const message = trouble?.message ?? `open: ${open.join(', ')}`
  return { kind: 'failed', cause: 'uncertain-effect', message, place: null }
}
