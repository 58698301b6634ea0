/**
 * Protocol: what a worker and the process of a run say to each other, one JSON value per line over a pipe.
 *
 * In:  a stream. Out: checked messages, or that the other side is broken.
 * Not here: what is done about them; the worker and the host know that.
 */

export {
  type FolderTrigger,
  parseCron,
  type ScheduleTrigger,
  scheduledInput,
  type Trigger,
  type When,
  weekdays,
} from '../triggers/index.ts'
export { type Lines, openLines } from './lines.ts'
export {
  type ChildMessage,
  childMessageSchema,
  type Description,
  type Fault,
  HOST_PIPE,
  SILENCE_MS,
  type WorkerMessage,
  workerMessageSchema,
} from './messages.ts'
