import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childrenOf } from '../town/processTree.ts'
import { parts, type Town } from '../town/town.ts'

/** Something that can be killed. */
export interface Victim {
  readonly name: string
  readonly pid: number
}

/** Everything of an installation that lives right now: programs, their children that read pages, the database. */
export function livingVictims(town: Town): Victim[] {
  const victims: Victim[] = []
  for (const part of parts) {
    const child = town.processes.get(part)
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) continue
    victims.push({ name: part === 'e-file' ? part : 'server', pid: child.pid })
    for (const pid of childrenOf(child.pid)) victims.push({ name: 'reader', pid })
  }
  const postmaster = postmasterOf(town)
  if (postmaster) {
    victims.push({ name: 'database', pid: postmaster })
    for (const pid of childrenOf(postmaster)) victims.push({ name: 'database connection', pid })
  }
  return victims
}

/** Process of the embedded database; null while it is down. */
export function postmasterOf({ dataFolder }: Pick<Town, 'dataFolder'>): number | null {
  try {
    return Number(readFileSync(join(dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return null
  }
}
