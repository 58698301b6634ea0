import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { Database } from '#database'
import { newId } from '#identifiers'

/** A process that was not seen for this long is dead: six missed beats. */
const SILENT_MS = 12_000
const BEAT_MS = 2_000

export interface Registration {
  readonly id: string
  /** From now on this process carries documents on; a command does so only when nobody else does. */
  works(): Promise<void>
  leave(): Promise<void>
}

export interface LivingProcess {
  readonly id: string
  readonly kind: 'server' | 'command'
  readonly works: boolean
}

/**
 * Registers this process and keeps saying that it lives.
 */
export async function registerProcess(
  db: Database,
  options: {
    readonly kind: 'server' | 'command'
    readonly onError: (error: unknown) => void
  },
): Promise<Registration> {
  const id = newId<string>()
  const now = new Date()
  await db
    .insertInto('process')
    .values({
      id,
      kind: options.kind,
      host: hostname(),
      pid: process.pid,
      pid_started: startOf(process.pid),
      works: false,
      started_at: now,
      seen_at: now,
    })
    .execute()
  const beat = setInterval(() => {
    db.updateTable('process')
      .set({ seen_at: new Date() })
      .where('id', '=', id)
      .execute()
      .catch(options.onError)
  }, BEAT_MS)
  beat.unref()
  return {
    id,
    async works() {
      await db.updateTable('process').set({ works: true }).where('id', '=', id).execute()
    },
    async leave() {
      clearInterval(beat)
      await db.deleteFrom('process').where('id', '=', id).execute()
    },
  }
}

/**
 * Processes that live. On this machine the process table of the operating system is asked, so that a killed one
 * is known at once; on others their last beat counts. Entries of the dead are removed.
 */
export async function livingProcesses(db: Database, now: Date): Promise<LivingProcess[]> {
  const rows = await db.selectFrom('process').selectAll().execute()
  const dead = rows.filter((row) =>
    row.host === hostname()
      ? startOf(row.pid) !== row.pid_started
      : now.getTime() - row.seen_at.getTime() > SILENT_MS,
  )
  if (dead.length > 0) {
    await db
      .deleteFrom('process')
      .where(
        'id',
        'in',
        dead.map((row) => row.id),
      )
      .execute()
  }
  return rows.filter((row) => !dead.includes(row))
}

/** When a process began (clock ticks since boot, Linux): tells a living process from a newer one with the same number. */
function startOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    // A killed process stays listed as a zombie until its parent has taken note.
    return fields[0] === 'Z' ? 'gone' : (fields[19] ?? '')
  } catch {
    try {
      process.kill(pid, 0)
      return 'alive'
    } catch {
      return 'gone'
    }
  }
}
