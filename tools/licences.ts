/** `node tools/run.js tools/licences.ts`: may everything that is installed be used under EUPL-1.2? Exit code 1 on findings. */
import { fileURLToPath } from 'node:url'
import { checkLicences, policy, readDependencies } from './licences/index.ts'

const dependencies = readDependencies(fileURLToPath(new URL('..', import.meta.url)))
const findings = checkLicences(dependencies, policy)
for (const { name, version, message } of findings) console.log(`${name} ${version}: ${message}`)
console.log(`${dependencies.length} dependencies checked`)
process.exit(findings.length === 0 ? 0 : 1)
