/**
 * Operations: how robots are, for people who look after them; and what is to be done about them now.
 *
 * In:  catalogue, items, runs, switches, tasks, workers as they stand.
 * Out: the page Betrieb: robots with their state, work for people grouped by cause, one robot, one run.
 * Not here: any change; switches, items, runs and tasks do that themselves.
 */
export { ROBOTS_CHANNEL } from './channel.ts'
export { showOperations } from './showOperations.ts'
export { showRobot } from './showRobot.ts'
export { showRunForPeople } from './showRun.ts'
