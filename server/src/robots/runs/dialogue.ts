import type { ChildMessage, Fault, WorkerMessage } from '@amtsbote/robot-sdk/protocol'

/** What the worker asks about an effect. */
type Question = Extract<WorkerMessage, { kind: 'verify' | 'act' }>
/** What the process of the run answers. */
export type Answer = Extract<ChildMessage, { kind: 'acted' | 'seen' | 'stale' | 'failed' }>

/** The robot's code failed where the worker asked it for something. */
class RobotFault extends Error {
  constructor(fault: Fault) {
    super(fault.message)
    this.name = 'RobotFault'
  }
}

/** Questions to the process of a run and their answers, one at a time for each effect. */
export interface Dialogue {
  /** @throws RobotFault when the robot's code failed, or its process is gone */
  ask(question: Question): Promise<Exclude<Answer, { kind: 'failed' }>>
  hear(answer: Answer): void
  /** The process is gone: nobody will answer any more. */
  abandon(): void
}

const GONE = { kind: 'system-error', message: 'the process of the run is gone', place: null } as const

/** Opens the dialogue of an attempt. */
export function openDialogue(send: (message: WorkerMessage) => void): Dialogue {
  const waiting = new Map<string, (answer: Answer) => void>()
  let gone = false
  return {
    async ask(question) {
      if (gone) throw new RobotFault(GONE)
      const { key } = question
      const { promise, resolve } = Promise.withResolvers<Answer>()
      waiting.set(key, resolve)
      send(question)
      const answer = await promise
      waiting.delete(key)
      if (answer.kind === 'failed') throw new RobotFault(answer.fault)
      return answer
    },
    hear: (answer) => waiting.get(answer.key)?.(answer),
    abandon() {
      gone = true
      for (const [key, answer] of waiting) answer({ kind: 'failed', key, fault: GONE })
    },
  }
}
