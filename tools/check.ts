/**
 * `npm run check [-- --without NAME]`: types, format and lint, architecture, unused code, licences, documents, tests.
 * A line each, the details of what failed below, the last line `N passed, N failed`.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checks, runChecks } from './checks/index.ts'

const NODE_MAJOR = 24
if (Number.parseInt(process.versions.node, 10) < NODE_MAJOR)
  throw new Error(`Node ${NODE_MAJOR} is needed: npm run check`)

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } })
const unknown = values.without.filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(
    `No such check: ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = checks.filter(({ name }) => !values.without.includes(name))
const { passed, failed } = await runChecks(root, wanted, (text) => console.log(text))
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
