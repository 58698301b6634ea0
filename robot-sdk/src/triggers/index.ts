/**
 * Triggers: what a robot declares that starts it.
 *
 * In:  declarations of authors. Out: their checked form, for the robot's process and for the server.
 * Not here: when the next slot is, who watches folders; the server knows that.
 */
export { checkTrigger, scheduledInput } from './checkTrigger.ts'
export { parseCron } from './cron.ts'
export {
  type FolderTrigger,
  fileInput,
  type ScheduleTrigger,
  type Trigger,
  triggerSchema,
  type When,
  weekdays,
} from './trigger.ts'
