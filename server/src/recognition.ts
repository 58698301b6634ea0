/** What the bench uses of recognition without a database: pages in, words, understanding and decision out. */
export { decide, documentCaseSchema } from '#decision'
export { parseDirectory } from '#directory'
export {
  createPageOpener,
  createPageWorkers,
  type PageFile,
  type PageInspection,
  sniffMediaType,
} from '#pages'
export { defaultProcedures, type Procedure } from '#procedures'
export {
  createOcrEngine,
  type OcrEngine,
  type Passage,
  type ReadAgain,
  readAgain,
  readPages,
} from '#reading'
export {
  buildDirectoryIndex,
  choicesOn,
  classesOf,
  type DirectoryIndex,
  daysOn,
  learnClasses,
  namesOn,
  type PaperClass,
  type RankedField,
  type Text,
  understand,
  type WordingModel,
  wordedPapers,
  wordingOn,
} from '#understanding'
