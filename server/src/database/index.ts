/**
 * Database: one PostgreSQL for everything of a town, embedded or external, brought forward at each start.
 *
 * In:  a data folder or a connection string. Out: typed access, a running cluster, a migrated schema.
 * Not here: any statement about documents or people; each slice has its own `store.ts`.
 */
export { isConnectionLoss } from './connectionLoss.ts'
export { stopEmbedded } from './embedded/cluster.ts'
export { migrate } from './migrate.ts'
export { type Database, type OpenDatabase, openDatabase, type Transaction } from './openDatabase.ts'
export { protectedUrl } from './pool.ts'
export type { Schema } from './schema.ts'
