/**
 * Journey: why a document is where it is.
 *
 * In:  the evidence of a document.
 * Out: its steps in order, with whether the chain is intact.
 * Not here: writing evidence.
 */
export { JourneyDialog } from './JourneyDialog.tsx'
