/**
 * `node tools/run.js tools/documents.ts [--write]`: compares the documents with the tree and the contract.
 * `--write` renews `docs/errors.md`. Exit code 1 on findings.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { checkDocuments, renderErrorsPage } from './documents/index.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
if (process.argv.includes('--write'))
  writeFileSync(new URL('../docs/errors.md', import.meta.url), renderErrorsPage())
const findings = checkDocuments(root)
for (const { path, message } of findings) console.log(`${path} ${message}`)
process.exit(findings.length === 0 ? 0 : 1)
