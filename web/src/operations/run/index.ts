/**
 * Run: one run from beginning to end, with everything it brought about.
 *
 * In:  a run as the server tells it.
 * Out: effects with their proof, steps with log and screenshots; repeated, cancelled, settled.
 * Not here: lists of runs.
 */
export { RunPage } from './RunPage.tsx'
