/**
 * Language: what the interface says and how it writes numbers and days.
 *
 * In:  the reader's choice, kept in the browser.
 * Out: a dictionary, formats, and the sentence of the right language from the contract.
 * Not here: sentences of reasons and errors; they stand in the contract, beside their codes.
 */
export { actorName } from './actor.ts'
export { type Format, formatOf, TIME_ZONE } from './format.ts'
export { type Dictionary, german } from './german.ts'
export { LanguageProvider, useLanguage } from './language.tsx'
