/** `amtsbote`: the command line. The only file of this folder that touches the process. */
import { commands } from './commandTable.ts'
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

const terminal = processTerminal()
const words = process.argv.slice(2)
process.exitCode = await run(words, { commands, terminal, environment: process.env })
