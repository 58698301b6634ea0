import type { Asked } from '../ask.ts'
import type { RunContext } from '../context.ts'
import type { Robot } from '../defineRobot.ts'
import { AuthorError } from '../errors.ts'
import type { ChildMessage, WorkerMessage } from '../protocol/index.ts'
import { Secret } from '../secret.ts'
import { type Effects, openEffects } from './effects.ts'
import { faultOf } from './faultOf.ts'

type Start = Extract<WorkerMessage, { kind: 'start' }>

/** One run in this process. */
export interface RunSession {
  start(message: Start): void
  hear(message: Exclude<WorkerMessage, Start>): void
}

/** Prepares a run: nothing of the robot's code runs before `start`. */
export function openRun(robot: Robot, send: (message: ChildMessage) => void): RunSession {
  const cancelled = new AbortController()
  const effects = openEffects(send, cancelled.signal)
  return {
    start(message) {
      run(robot, contextOf(robot, message, { effects, send, signal: cancelled.signal }), message)
        .then((ended) => send(effects.fault() ? { kind: 'ended', fault: faultOf(effects.fault()) } : ended))
        .catch((error: unknown) => send({ kind: 'ended', fault: faultOf(effects.fault() ?? error) }))
    },
    hear(message) {
      if (message.kind === 'cancel') cancelled.abort(new Error(message.why))
      else if (message.kind !== 'beat') effects.hear(message)
    },
  }
}

/** Prepares a look at the screens of a robot: it has no effects, so that nothing can be changed through it. */
export function openWatch(robot: Robot, send: (message: ChildMessage) => void): RunSession {
  const cancelled = new AbortController()
  return {
    start(message) {
      const effects = openEffects(send, cancelled.signal)
      const context = contextOf(robot, message, { effects, send, signal: cancelled.signal })
      watch(robot, context)
        .then(send)
        .catch((error: unknown) => send({ kind: 'ended', fault: faultOf(error) }))
    },
    hear(message) {
      if (message.kind === 'cancel') cancelled.abort(new Error(message.why))
    },
  }
}

async function watch(robot: Robot, context: RunContext<unknown>): Promise<ChildMessage> {
  if (!robot.watch) throw new AuthorError(`robot ${robot.id} has no watch`)
  const { keepScreen, log, secret, signal, system } = context
  await robot.watch({ keepScreen, log, secret, signal, system })
  return { kind: 'finished', result: null }
}

async function run(robot: Robot, context: RunContext<unknown>, { input }: Start): Promise<ChildMessage> {
  const parsed = robot.input.safeParse(input)
  if (!parsed.success) throw new AuthorError(`the work item does not fit the robot: ${parsed.error.message}`)
  const result = await robot.run({ ...context, input: parsed.data })
  if (isAsked(result)) {
    const { choices, ...question } = result.question
    return { kind: 'asked', question: { data: null, ...question, choices: [...choices] } }
  }
  return { kind: 'finished', result: result ?? null }
}

function isAsked(result: unknown): result is Asked {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'asked'
}

function contextOf(
  robot: Robot,
  start: Start,
  tools: {
    readonly effects: Effects
    readonly send: (message: ChildMessage) => void
    readonly signal: AbortSignal
  },
): RunContext<unknown> {
  const { runId, attempt, decision, systems, secrets } = start
  const { effects, send, signal } = tools
  return {
    ...{ runId, attempt, signal, input: start.input, deadline: new Date(start.deadline) },
    decision: decision ? { ...decision, data: decision.data } : null,
    files: start.files,
    effect: (key, effect) => effects.run(`${runId}:${key}`, key, effect),
    log: (text) => send({ kind: 'log', text: String(text) }),
    progress: (progress) => send({ kind: 'progress', ...progress }),
    attach({ name, mediaType, bytes }) {
      send({ kind: 'attachment', name, mediaType, base64: Buffer.from(bytes).toString('base64') })
    },
    keepScreen: ({ name, elements }) => send({ kind: 'screen', name, elements: [...elements] }),
    system(id) {
      const address = systems[id]
      if (address === undefined) throw new AuthorError(`robot ${robot.id} does not declare the system ${id}`)
      return new URL(address)
    },
    secret(name) {
      const secret = secrets[name]
      if (!secret) throw new AuthorError(`robot ${robot.id} does not declare the secret ${name}`)
      return new Secret(secret.value, secret.account)
    },
  }
}
