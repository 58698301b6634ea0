import { spawnSync } from 'node:child_process'
import type { Quarters } from './quarters.ts'
import { command, spawnOptions } from './run.ts'

/** What `flock` ends with when somebody else occupies the folder; PostgreSQL ends with 0, 1 or 2. */
export const OCCUPIED = 75

/**
 * Quarters in which `postgres`, and every process it starts, occupies the data folder as long as one of them lives;
 * the same ones where the system cannot do that (`flock` of util-linux; macOS and Windows have no such thing).
 *
 * PostgreSQL's own guards, process number and shared memory, see nothing of another container: two that were given
 * one data folder both ran a postmaster on it (tried), which destroys the data.
 */
export function occupying(quarters: Quarters): Quarters {
  const words = ['flock', '--nonblock', '--no-fork', '--conflict-exit-code', String(OCCUPIED), quarters.data]
  const occupied = { ...quarters, prefix: [...quarters.prefix, ...words] }
  const { status } = spawnSync(...command(occupied, 'true', []), {
    ...spawnOptions(quarters),
    stdio: 'ignore',
  })
  return status === 0 || status === OCCUPIED ? occupied : quarters
}
