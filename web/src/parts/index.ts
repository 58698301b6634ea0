/**
 * Parts: small pieces that every screen is made of.
 *
 * In:  what to show and what to do.
 * Out: buttons, fields, choices, keys, dialogs, notes, and hooks for time, settings and width.
 * Not here: anything that knows what a document is.
 */
export { Choice } from './Choice.tsx'
export { Dialog } from './Dialog.tsx'
export { IconButton } from './IconButton.tsx'
export { Key } from './Key.tsx'
export { ProblemNote, useProblem } from './ProblemNote.tsx'
export { Screen } from './Screen.tsx'
export { TextField } from './TextField.tsx'
export { type Action, useAction } from './useAction.ts'
export { useMedia } from './useMedia.ts'
export { useNow } from './useNow.ts'
export { useStored } from './useStored.ts'
export { useTitle } from './useTitle.ts'
