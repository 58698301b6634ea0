/**
 * Licences: may everything that is installed be used in a program under EUPL-1.2?
 *
 * In:  package-lock.json and the licences that the installed packages declare.
 * Out: findings, each with the package and the reason.
 * Not here: the list of parts for others (`npm run sbom`).
 */
export { checkLicences } from './checkLicences.ts'
export { policy } from './policy.ts'
export { readDependencies } from './readDependencies.ts'
