#!/usr/bin/env node
/** `amtsbote`: hands over to the command line under Node 24 (see tools/run.js). */
import { fileURLToPath } from 'node:url'

process.argv.splice(2, 0, fileURLToPath(new URL('../src/cli/main.ts', import.meta.url)))
await import('../../tools/run.js')
