/**
 * Damaged files: what disks, networks, scanners and attackers make of documents.
 *
 * In:  a sound file and a source of chance. Out: the same file, spoilt in one way; and files made to be trouble.
 * Not here: what the right answer to them is.
 */
export { damage } from './damage.ts'
export { oddities } from './oddities.ts'
