/**
 * Reading: words with boxes and confidence, for every page of a file.
 *
 * In:  a file on disk and what `#pages` found out about its pages.
 * Out: one `PageReading` per page: from the text layer where that can be trusted, else recognised from the
 *      picture in child processes; boxes always on the original page; words that nobody sees set apart.
 * Not here: what the words mean (`#understanding`).
 */
export { createOcrEngine, type OcrEngineOptions } from './createOcrEngine.ts'
export type { OcrEngine, OcrFile, OcrOutcome, OcrZones, ZoneReading, ZonesOutcome } from './engine.ts'
export { type ReadOutcome, readPages } from './readPages.ts'
export { confirms } from './second/confirms.ts'
export { type Passage, type ReadAgain, readAgain } from './second/readAgain.ts'
export { readOtherwise } from './second/readOtherwise.ts'
export { readZones, type ZonesRead } from './second/readZones.ts'
