/**
 * Parts: small pieces that every screen is made of.
 *
 * In:  what to show and what to do.
 * Out: buttons, keys, dialogs, notes, and hooks for time, settings and width.
 * Not here: anything that knows what a document is.
 */
export { Dialog } from './Dialog.tsx'
export { IconButton } from './IconButton.tsx'
export { Key } from './Key.tsx'
export { ProblemNote, useProblem } from './ProblemNote.tsx'
export { useMedia } from './useMedia.ts'
export { useNow } from './useNow.ts'
export { useStored } from './useStored.ts'
