/**
 * Robots: each in one row, with its state and its last runs as a strip.
 *
 * In:  lines of robots.
 * Out: rows, state marks, strips.
 * Not here: switches (`../hold/`).
 */
export { RobotList } from './RobotList.tsx'
export { StateMark } from './StateMark.tsx'
export { Strip } from './Strip.tsx'
