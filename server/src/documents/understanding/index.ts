/**
 * Understanding: whose document is it, what is it about, and where does each of this stand on the page?
 *
 * In:  the words of the pages with their boxes, the directory of employees and the open bookings (each indexed once),
 *      the procedure.
 * Out: candidates with probabilities and proofs, mentions with roles, fields, vetoes, a title; `findNamesakes`
 *      for the report of a directory import.
 * Not here: recognising letters (`#reading`), deciding what follows (`#decision`).
 */
export { type BookingIndex, buildBookingIndex, type OpenBooking } from './courses/bookingIndex.ts'
export { contentWords, isSameCourse, namesCourse } from './courses/courseTitles.ts'
export { buildDirectoryIndex, type DirectoryIndex } from './directoryIndex.ts'
export { choicesOn, daysOn, namesOn, type RankedField, wordingOn } from './forLearning.ts'
export { misreadingCost } from './names/alignment.ts'
export { isOrdinaryWord } from './names/ordinaryWords.ts'
export { type NameAliases, nameParts } from './names/person.ts'
export { findNamesakes, type Namesakes } from './namesakes.ts'
export type { TownModel } from './townModel.ts'
export { type Known, understand, versionOf } from './understand.ts'
export { UNDERSTANDING_VERSION } from './version.ts'
export { learnClasses, type Text } from './wording/learnClasses.ts'
export { linesTogether, type PaperClass, shippedKinds } from './wording/paperKind.ts'
export { type WordedPaper, wordedPapers } from './wording/wordedPapers.ts'
export { classesOf, type WordingModel } from './wording/wording.ts'
