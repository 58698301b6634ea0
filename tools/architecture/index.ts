/**
 * Architecture: who may import whom, and how large things may grow, as a test that fails.
 *
 * In:  the source files of the house (or of a small invented one), the exceptions with their reasons.
 * Out: findings, each with the rule, the place and what to do instead; a report of sizes.
 * Not here: types, format, lint and unused code; `tools/check.ts` runs those beside it.
 */
export { checkArchitecture } from './checkArchitecture.ts'
export { exceptions } from './exceptions.ts'
export { readHouse } from './house.ts'
export { sizeReport } from './sizes.ts'
