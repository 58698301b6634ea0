/**
 * Keys: working without a mouse.
 *
 * In:  key presses and where the focus is.
 * Out: commands, or nothing; the list of shortcuts.
 * Not here: what a command does.
 */
export { type Command, hasSettled } from './commands.ts'
export { KeysDialog } from './KeysDialog.tsx'
export { useCommands } from './useCommands.ts'
export { useSingleKeys } from './useSingleKeys.ts'
