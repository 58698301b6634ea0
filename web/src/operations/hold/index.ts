/**
 * Hold: pause and kill switch, with the question whether it is meant and why.
 *
 * In:  what is to be held, or what is held.
 * Out: buttons with their dialogs, and the banner while everything is held.
 * Not here: what a switch does; the server says how many runs it ended.
 */
export { HeldBanner } from './HeldBanner.tsx'
export { HoldButton } from './HoldButton.tsx'
export { ResumeButton } from './ResumeButton.tsx'
