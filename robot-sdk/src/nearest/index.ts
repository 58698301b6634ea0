/**
 * Nearest: which of several names is most like the one that was looked for.
 *
 * In:  a name and those that there are. Out: the likest, in order.
 * Not here: whether they mean the same; a person decides that.
 */
export { nearest } from './nearest.ts'
