/**
 * Operations: the page Betrieb, for those who look after robots.
 *
 * In:  robots, work for people, runs as the server tells them.
 * Out: switches set and taken back, runs repeated and cancelled, questions answered.
 * Not here: documents; no figures about single people.
 */
export { OperationsPage } from './OperationsPage.tsx'
export { RobotPage } from './RobotPage.tsx'
export { RunPage } from './run/index.ts'
