import type { Command } from './command.ts'
import { directoryCheck } from './commands/directoryCheck.ts'
import { directoryImport } from './commands/directoryImport.ts'

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [directoryImport, directoryCheck]
