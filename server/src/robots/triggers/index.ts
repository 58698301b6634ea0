/**
 * Triggers: what starts robots beside people and programs: schedules, watched folders, signed calls.
 *
 * In:  declarations of robots, the town's calendar, maintenance windows, files, calls.
 * Out: work items, each slot once whoever looks; what was missed and what was decided about it; the next slots.
 * Not here: what a working day is (`#calendar`), when an item begins (`#items`).
 */
export { type Firing, listTriggers, type TriggerLine } from './listTriggers.ts'
export { fireDue } from './schedules/fireDue.ts'
export { nextSlots, type Slot } from './slots/nextSlots.ts'
export { localTime } from './slots/zone.ts'
export { startTriggers } from './startTriggers.ts'
export { acceptCall } from './webhooks/acceptCall.ts'
export { fileSecrets } from './webhooks/fileSecrets.ts'
export { signCall } from './webhooks/verifyCall.ts'
export { addWindow, parseWindow, removeWindow, type SystemWindow, windowsOf, windowWords } from './windows.ts'
