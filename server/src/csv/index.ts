/**
 * CSV: tables as other programs export them, whatever program it was.
 *
 * In:  the bytes of a file and the headings that its reader knows (`readTable`).
 * Out: rows with their line numbers and cleaned cells, what is wrong with a row, notes for the person importing; days
 *      (`readDay`).
 * Not here: what a column means; that is known to the slice that imports it.
 */
export { type CellReading, readDay } from './dates.ts'
export { lineList, type Message } from './messages.ts'
export { type CsvTable, readTable, type TableRow } from './readTable.ts'
export type { Separator } from './records.ts'
