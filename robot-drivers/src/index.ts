/**
 * Drivers: how robots operate the programs of others, as a person would.
 *
 * In:  what to find (by its role and name, its label, its text) and what to do with it.
 * Out: what stands there, files, a picture and an outline for people; failures that say what was looked for, and what was
 *      there instead.
 * Not here: what a robot does with it, and effects: a click that changes something belongs into `effect`.
 */
export type { DesktopScreen } from './desktop/desktopScreen.ts'
export { type DesktopScreenOptions, openDesktopScreen } from './desktop/openDesktopScreen.ts'
export { missingForDesktop } from './desktop/session.ts'
export type {
  DownloadedFile,
  Driver,
  FileToUpload,
  Patience,
  Role,
  Screen,
  Target,
  Writing,
} from './screen.ts'
export { findBrowser } from './web/browser.ts'
export { openWebScreen, type WebScreenOptions } from './web/openWebScreen.ts'
export type { WebScreen } from './web/webScreen.ts'
