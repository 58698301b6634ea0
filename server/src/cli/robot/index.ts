/**
 * Robot: what somebody who builds robots does on their own machine.
 *
 * In:  a folder with a robot, an item, addresses and secrets.
 * Out: a new folder that works at once; a run in a process of its own against a journal in memory; its tests.
 * Not here: the orchestrator; `queues add` gives a robot real work.
 */
export { newRobot } from './newRobot.ts'
export { runHere } from './runHere.ts'
export { testRobot } from './testRobot.ts'
