/**
 * Intake: files that somebody brings in through the browser.
 *
 * In:  files that were dropped or chosen.
 * Out: their way in, with progress and what became of them.
 * Not here: what a file must be like; the server looks into it.
 */
export { IntakeButton } from './IntakeButton.tsx'
export { IntakeProvider } from './IntakeProvider.tsx'
