/**
 * Checks: everything that `npm run check` looks at, as a list of commands.
 *
 * In:  the root of the house, names of checks to leave out.
 * Out: a line per check as it ends, the output of those that failed.
 * Not here: what the checks look for; each is a program of its own that can be run alone.
 */
export { checks } from './checks.ts'
export { runChecks } from './runChecks.ts'
