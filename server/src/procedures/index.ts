/**
 * Procedures: what a town wants done with a kind of document, as data.
 *
 * In:  the shipped defaults, and what the town changed about them (kept with who, when and why).
 * Out: checked procedures and the register plan of the personnel file; both are plain JSON values.
 * Not here: deciding by them (`#decision`), filling title patterns (`#understanding`).
 */
export { changeProof, currentProcedure, type ProofChange, shippedProcedure } from './changeProof.ts'
export { defaultProcedures } from './defaults.ts'
export {
  type Procedure,
  type ProcedureBook,
  procedureBookSchema,
  procedureSchema,
  type Register,
  type RegisterFiling,
} from './schema.ts'
export { loadChanges } from './store.ts'
export { parseTitlePattern, type TitleField, type TitlePiece } from './titlePattern.ts'
