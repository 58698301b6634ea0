/**
 * Runs before `npm start`: builds the interface when it is missing or stale. A build that fails is said and stops nothing:
 * folder, command line and HTTP interface work without the page.
 */
import { fileURLToPath } from 'node:url'
import { buildWeb } from './tests/buildWeb.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)
try {
  await buildWeb(fileURLToPath(new URL('..', import.meta.url)), say)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
}
