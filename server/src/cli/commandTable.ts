import type { Command } from './command.ts'
import { demo } from './commands/demo.ts'
import { directoryCheck } from './commands/directoryCheck.ts'
import { directoryImport } from './commands/directoryImport.ts'
import { documentsAdd } from './commands/documentsAdd.ts'
import { documentsDecide } from './commands/documentsDecide.ts'
import { documentsList } from './commands/documentsList.ts'
import { documentsShow } from './commands/documentsShow.ts'
import { documentsUndo } from './commands/documentsUndo.ts'
import { documentsWhy } from './commands/documentsWhy.ts'
import { health } from './commands/health.ts'
import { start } from './commands/start.ts'

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  start,
  demo,
  documentsAdd,
  documentsList,
  documentsShow,
  documentsWhy,
  documentsDecide,
  documentsUndo,
  directoryImport,
  directoryCheck,
  health,
]
