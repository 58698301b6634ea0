/**
 * Robot: files documents by a work item for a robot, which hangs them into the e-file's own program.
 *
 * In:  deliveries (port of `#filing`); a desk that takes items for robots.
 * Out: an item for each order; what the robot read back proves.
 * Not here: how robots are run, and what the robot does (`robots/file-document`).
 */

export type { RobotDesk, RobotOrder, WorkSeen } from './desk.ts'
export { robotConnector } from './robotConnector.ts'
