/**
 * Robot SDK: what a robot consists of. A robot is one typed function over one work item.
 *
 * In:  `defineRobot`, and inside `run` a context: `effect`, `ask`, `log`, `progress`, `attach`, `system`, `secret`, `signal`.
 * Out: a description for the catalogue, and a result, a question, or an error that says who must act.
 * Not here: queues, retries, leases, the journal. The server keeps them; a robot sees none of it.
 */

export { z } from 'zod'
export { type Asked, ask, type Decision, type Question } from './ask.ts'
export type {
  Attachment,
  InputFile,
  Progress,
  RunContext,
  ScreenElement,
  ScreenShape,
  WatchContext,
} from './context.ts'
export {
  type Capability,
  defineRobot,
  type Limits,
  type RobotDefinition,
  type TargetSystem,
} from './defineRobot.ts'
export { absent, done, type Effect, type EffectClass, type Preview, type Seen, unknown } from './effect.ts'
export { AuthorError, BusinessError, SystemError } from './errors.ts'
export { personal } from './personal.ts'
export { Secret } from './secret.ts'
export { fileInput, type Trigger } from './triggers/index.ts'
