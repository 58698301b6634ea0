/**
 * `npm run demo`: the main job with the demo town, on the embedded database, from 60 scans to files that the
 * practice e-file proves. Then the review page for the rest, until Ctrl+C. `-- --json`: one line, then the end.
 */
import { parseArgs } from 'node:util'
import { runDemo } from './demo/runDemo.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
process.exitCode = await runDemo({ json: values.json, environment: process.env })
