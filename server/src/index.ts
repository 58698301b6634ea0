/**
 * What the demo, the benches and the guarantees use of the server; everything else is reached over HTTP or the
 * command line.
 */

export { sql } from 'kysely'
export { setSystem } from '#catalogue'
export { type Config, readConfig } from '#config'
export { type Database, openDatabase, stopEmbedded } from '#database'
export { importDirectory } from '#directory'
export { readEvidence } from '#evidence'
export { newId } from '#identifiers'
export { takeIn } from '#intake'
export { addItem, claimItem } from '#items'
export { type Serving, serve } from '#serving'
export { countByState, documentLine } from '#showing'
export { setSecret } from '#vault'
export { type Application, type ApplicationOptions, openApplication } from './application.ts'
export { robotDesk } from './robotDesk.ts'
