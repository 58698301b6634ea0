/**
 * Errors: everything that may go wrong and crosses a border, with its code and what to do.
 *
 * Out: the table (`errors`), `AmtsboteError`, the shape of an answer over HTTP (`problemSchema`).
 * Not here: why a document was not filed by itself; that is no error (`../reasons.ts`).
 */
export {
  AmtsboteError,
  type ErrorCode,
  errorCodeSchema,
  errors,
  type Problem,
  problemSchema,
} from './errors.ts'
