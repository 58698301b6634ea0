/**
 * Switches: a person pauses or stops a robot, all robots of a target system, or all.
 *
 * In:  what, how, and why.
 * Out: from the moment `hold` returns nothing held begins, on any machine; with `stop` nothing held can begin an effect.
 * Not here: how the next item is chosen (`#items` looks at the holds), strata of documents (`#guarantee`).
 */
export { hold, listHolds, resume, type Subject } from './hold.ts'
