/** `node tools/run.js tools/architecture.ts`: checks who imports whom and how large things are. Exit code 1 on findings. */
import { fileURLToPath } from 'node:url'
import { checkArchitecture, exceptions, readHouse, sizeReport } from './architecture/index.ts'

const house = readHouse(fileURLToPath(new URL('..', import.meta.url)))
const findings = checkArchitecture(house, exceptions)
for (const { rule, path, line, message } of findings) {
  console.log(`${path}${line ? `:${line}` : ''}  ${rule}: ${message}`)
}
console.log(sizeReport(house))
process.exit(findings.length === 0 ? 0 : 1)
