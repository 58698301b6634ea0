import type { Masker } from '@amtsbote/robot-sdk/masking'
import type { ChildMessage, WorkerMessage } from '@amtsbote/robot-sdk/protocol'
import { FencedError, type Run, UncertainEffectError } from '#journal'
import { type Answer, openDialogue } from './dialogue.ts'

/**
 * How long a permission to act is good for. The journal checked the fence at most 3 s before it is given, so that it is
 * at most 5 s old when the robot acts; items of silent workers begin again 5 s after their lease at the earliest.
 */
const PERMISSION_MS = 2_000

type Asked = Extract<ChildMessage, { kind: 'effect' }>

/** Why effects did not work, for the end of the run. */
export type EffectTrouble =
  | { readonly kind: 'taken-away' }
  | { readonly kind: 'uncertain'; readonly key: string; readonly why: string }

/** The effects of one attempt on the worker's side: what the robot asks for goes through the journal. */
export interface RunEffects {
  request(message: Asked): void
  hear(message: Answer): void
  /** The process is gone: nobody will answer any more. */
  abandon(): void
  /** Resolves when no effect is under way. */
  settled(): Promise<void>
  trouble(): EffectTrouble | undefined
}

/**
 * Opens the effects of an attempt. The journal keeps keys and results without what must not be seen; the robot gets its
 * results as they were.
 */
export function openEffects(run: Run, masker: Masker, send: (message: WorkerMessage) => void): RunEffects {
  const dialogue = openDialogue(send)
  const underWay = new Set<Promise<void>>()
  let trouble: EffectTrouble | undefined

  async function verify(key: string) {
    const answer = await dialogue.ask({ kind: 'verify', key })
    if (answer.kind !== 'seen') throw new Error(`verify of ${key} was answered by ${answer.kind}`)
    return answer.seen
  }

  async function act({ key, class: effectClass }: Asked): Promise<unknown> {
    let answer = await dialogue.ask({ kind: 'act', key, validUntilMs: monotonicMs() + PERMISSION_MS })
    while (answer.kind === 'stale') {
      // The process was frozen; whose the run is now, only the journal knows.
      await run.write(async () => {})
      answer = await dialogue.ask({ kind: 'act', key, validUntilMs: monotonicMs() + PERMISSION_MS })
    }
    if (answer.kind !== 'acted') throw new Error(`act of ${key} was answered by ${answer.kind}`)
    if (effectClass === 'send') return answer.result
    const seen = await verify(key)
    if (seen.kind === 'unknown')
      throw new UncertainEffectError(key, { cause: 'not provable after it was done' })
    if (seen.kind === 'absent') throw new Error(`${key} was done and reported no error, but is not there`)
    return seen.result ?? answer.result
  }

  async function perform(asked: Asked): Promise<void> {
    const { key, about } = asked
    const keptKey = masker.text(key)
    try {
      const result = await run.effect(keptKey, {
        input: about,
        act: async () => masker.keep(await act(asked)),
        verify: async () => {
          const seen = await verify(key)
          return seen.kind === 'done' ? { ...seen, result: masker.keep(seen.result) } : seen
        },
      })
      send({ kind: 'settled', key, result: masker.restore(result) ?? null })
    } catch (error) {
      if (error instanceof FencedError) trouble ??= { kind: 'taken-away' }
      if (error instanceof UncertainEffectError)
        trouble ??= {
          kind: 'uncertain',
          key: keptKey,
          why: String(error.cause ?? 'nobody can tell whether it happened'),
        }
      send({ kind: 'refused', key, why: error instanceof Error ? error.message : String(error) })
    }
  }

  return {
    request(asked) {
      const performing = perform(asked).finally(() => underWay.delete(performing))
      underWay.add(performing)
    },
    hear: dialogue.hear,
    abandon: dialogue.abandon,
    async settled() {
      await Promise.all(underWay)
    },
    trouble: () => trouble,
  }
}

/** The clock that all processes of a machine share and nobody sets. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
