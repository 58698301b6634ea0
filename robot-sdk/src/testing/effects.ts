import type { ChildMessage, WorkerMessage } from '../protocol/index.ts'
import type { EffectRecord, Journal } from './journal.ts'

/** What an effect would change. */
export interface Planned {
  readonly key: string
  readonly class: 'write' | 'send' | 'pay'
  readonly before: unknown
  readonly after: unknown
}

/** Nobody can tell whether an effect has happened. */
export class Uncertain extends Error {}

type Asked = Extract<ChildMessage, { kind: 'effect' }>
type Answer = Extract<ChildMessage, { kind: 'acted' | 'seen' | 'stale' | 'failed' | 'previewed' }>
type Question = Extract<WorkerMessage, { kind: 'verify' | 'act' | 'preview' }>

/** The effects of an attempt on the side that decides. */
export interface EffectsOf {
  /** @returns whether the message was about an effect */
  hear(message: ChildMessage): boolean
  trouble(): Error | undefined
  planned(): readonly Planned[]
  /** Keys of effects that were begun and not proven. */
  unsettled(): string[]
}

/** In one process and one test nobody is frozen so long. */
const PERMISSION_MS = 60_000

export function openEffects(
  send: (message: WorkerMessage) => void,
  attempt: {
    readonly journal: Journal
    readonly mode: 'run' | 'dry-run'
    readonly killAfterEffect?: number | undefined
    readonly kill: () => void
  },
): EffectsOf {
  const { journal, mode, killAfterEffect, kill } = attempt
  const waiting = new Map<string, (answer: Answer) => void>()
  const planned: Planned[] = []
  let trouble: Error | undefined
  let acted = 0
  let isKilled = false

  async function ask(question: Question): Promise<Exclude<Answer, { kind: 'failed' }>> {
    const { promise, resolve } = Promise.withResolvers<Answer>()
    waiting.set(question.key, resolve)
    send(question)
    const answer = await promise
    if (answer.kind === 'failed') throw new Error(answer.fault.message)
    return answer
  }
  async function verify(key: string) {
    const answer = await ask({ kind: 'verify', key })
    if (answer.kind !== 'seen') throw new Error(`verify was answered by ${answer.kind}`)
    return answer.seen
  }
  async function act({ key, class: effectClass }: Asked): Promise<unknown> {
    const validUntilMs = Number(process.hrtime.bigint()) / 1e6 + PERMISSION_MS
    const answer = await ask({ kind: 'act', key, validUntilMs })
    acted += 1
    if (acted === killAfterEffect) {
      isKilled = true
      kill()
    }
    if (answer.kind !== 'acted') throw new Error(`act was answered by ${answer.kind}`)
    if (effectClass === 'send' || isKilled) return answer.result
    const seen = await verify(key)
    if (seen.kind === 'unknown') throw new Uncertain(`${key} cannot be proven`)
    if (seen.kind === 'absent') throw new Error(`${key} was done and reported no error, but is not there`)
    return seen.result ?? answer.result
  }
  async function settle(asked: Asked): Promise<EffectRecord> {
    const { key } = asked
    const about = JSON.stringify(asked.about ?? null)
    const before = journal.find(key)
    if (before && before.about !== about) throw new Uncertain(`${key} is about something else than before`)
    if (before?.state === 'done') return before
    const record = { key, about, state: 'intended', how: null, result: null } as const
    if (before) {
      const seen = await verify(key)
      if (seen.kind === 'done') return { ...record, state: 'done', how: 'verified', result: seen.result }
      if (seen.kind === 'unknown') {
        journal.write({ ...record, state: 'unknown' })
        throw new Uncertain(`${key} may or may not have happened`)
      }
    }
    journal.write(record)
    return { ...record, state: 'done', how: 'acted', result: await act(asked) }
  }
  async function perform(asked: Asked): Promise<void> {
    const { key } = asked
    try {
      if (mode === 'dry-run') {
        const answer = await ask({ kind: 'preview', key })
        if (answer.kind === 'previewed') planned.push({ ...answer, key, class: asked.class })
        send({ kind: 'settled', key, result: null })
        return
      }
      const record = await settle(asked)
      if (isKilled) return
      journal.write(record)
      send({ kind: 'settled', key, result: journal.find(key)?.result ?? null })
    } catch (error) {
      if (isKilled) return
      trouble ??= error as Error
      send({ kind: 'refused', key, why: (error as Error).message })
    }
  }

  return {
    hear(message) {
      // Whoever was killed says nothing more.
      if (isKilled) return true
      if (message.kind === 'effect') {
        perform(message)
        return true
      }
      const isAnswer = ['acted', 'seen', 'stale', 'failed', 'previewed'].includes(message.kind)
      if (isAnswer) waiting.get((message as Answer).key)?.(message as Answer)
      return isAnswer
    },
    trouble: () => trouble,
    planned: () =>
      planned.map(({ key, class: effectClass, before, after }) => ({
        key,
        class: effectClass,
        before,
        after,
      })),
    unsettled: () =>
      mode === 'dry-run'
        ? []
        : journal
            .records()
            .filter(({ state }) => state !== 'done')
            .map(({ key }) => key),
  }
}
