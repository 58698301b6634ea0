/**
 * Files that robots read and write: tables, mail, bank statements.
 *
 * In: bytes. Out: checked values. Not here: what a robot does with them.
 */
export {}
