import type { Database } from '#database'
import { findRuns } from './store.ts'

/** A run for a list: an item that was begun. */
export type RunLine = Awaited<ReturnType<typeof findRuns>>[number]

/** Runs, the latest first. */
export async function listRuns(
  db: Database,
  query: { readonly robot?: string | undefined; readonly limit: number },
): Promise<RunLine[]> {
  return findRuns(db, query)
}
