/**
 * Working copies: originals and derived pictures on this machine's disk while they are worked on.
 *
 * In:  the hash of an original. Out: a path.
 * Not here: keeping anything. The folder may be deleted at any time.
 */
export { type WorkingCopies, workingCopies } from './workingCopies.ts'
