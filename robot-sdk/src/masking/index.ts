/**
 * Masking: keeps secrets and declared personal values out of everything that a run leaves behind.
 *
 * In:  the values to hide, each with a label; texts, JSON values, bytes.
 * Out: the same with a placeholder in the place of each value, in whatever spelling it was found.
 * Not here: pixels of screenshots; drivers paint over those before a picture is made.
 */
export { createMasker, type Hidden, type Masker } from './createMasker.ts'
export { personalValues } from './personalValues.ts'
