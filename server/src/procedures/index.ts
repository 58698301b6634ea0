/**
 * Procedures: what a town wants done with a kind of document, as data.
 *
 * In:  the town's configuration, or nothing (then the shipped defaults).
 * Out: checked procedures and the register plan of the personnel file; both are plain JSON values.
 * Not here: deciding by them (`#decision`), filling title patterns (`#understanding`).
 */
export { defaultProcedures } from './defaults.ts'
export {
  type Procedure,
  type ProcedureBook,
  procedureBookSchema,
  procedureSchema,
  type Register,
  type RegisterFiling,
} from './schema.ts'
export { parseTitlePattern, type TitleField, type TitlePiece } from './titlePattern.ts'
