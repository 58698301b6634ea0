/**
 * Pages: what a file consists of, before anybody recognises letters in it.
 *
 * In:  a file on disk with its media type (from `sniffMediaType`, never from its name).
 * Out: per page its shape, whether it is blank, the words that the file brings along and whether they can
 *      be trusted; pages as pictures for the browser; pixels for those who read them (`createPageOpener`).
 * Not here: recognising letters (`#reading`); turning pages upright (the original is never changed).
 */
export { createPageWorkers, type PageWorkers } from './createPageWorkers.ts'
export {
  createPageOpener,
  type Opened,
  type PageOpener,
} from './openPages.ts'
export type { PageShape, PageSource, RasterArea } from './pageSource.ts'
export type { Raster } from './raster.ts'
export {
  type ClaimedWord,
  type InspectOutcome,
  type PageFile,
  type PageInspection,
  pageInspectionSchema,
} from './schema.ts'
export { SNIFFED_BYTES, sniffMediaType } from './sniffMediaType.ts'
export { UnreadablePage } from './unreadablePage.ts'
