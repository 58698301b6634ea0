import type { Database } from '#database'
import { newId } from '#identifiers'
import { lookForProcess, placeOfProcesses } from './operatingSystem.ts'
import { findEntries, type ProcessEntry, removeEntries, saveEntry } from './store.ts'

const BEAT_MS = 2_000
/** Six missed beats. */
const SILENT_MS = 12_000

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
 * Registers this process and keeps saying that it lives until `leave`. An entry that others took for dead meanwhile,
 * after an outage of the database or of this machine, is there again with the next beat.
 *
 * @param options.onError a beat that could not be written; the next one follows
 */
export async function registerProcess(
  db: Database,
  { kind, onError }: { readonly kind: 'server' | 'command'; readonly onError: (error: unknown) => void },
): Promise<Registration> {
  let entry = describeOurselves(kind)
  await saveEntry(db, entry)
  let beating: Promise<void> | null = null
  const beat = setInterval(() => {
    // A database that hangs gets one beat at a time.
    beating ??= saveEntry(db, entry)
      .catch(onError)
      .finally(() => {
        beating = null
      })
  }, BEAT_MS).unref()
  return {
    id: entry.id,
    async works() {
      entry = { ...entry, works: true }
      // A beat on its way says the contrary.
      await beating
      await saveEntry(db, entry)
    },
    async leave() {
      clearInterval(beat)
      // It would bring the entry back.
      await beating
      await removeEntries(db, [entry.id])
    },
  }
}

/**
 * Processes that live. Here the operating system is asked, so that a killed one is known at once; elsewhere, and where
 * the system does not tell when a process began, their last beat counts. Entries of the dead are removed.
 */
export async function livingProcesses(db: Database, _now?: Date): Promise<LivingProcess[]> {
  const place = placeOfProcesses()
  const entries = await findEntries(db)
  const living = entries.filter((entry) => isAlive(entry, place))
  const dead = entries.filter((entry) => !living.includes(entry))
  await removeEntries(
    db,
    dead.map(({ id }) => id),
  )
  return living.map(({ id, kind, works }) => ({ id, kind, works }))
}

function isAlive(entry: ProcessEntry & { readonly silentMs: number }, place: string): boolean {
  const beats = entry.silentMs <= SILENT_MS
  if (entry.place !== place) return beats
  const seen = lookForProcess(entry.pid)
  if (seen.kind === 'gone') return false
  const isKnown = seen.startedAt !== null && entry.pidStarted !== ''
  return isKnown ? seen.startedAt === entry.pidStarted : beats
}

function describeOurselves(kind: 'server' | 'command'): ProcessEntry {
  const { pid } = process
  const seen = lookForProcess(pid)
  const pidStarted = (seen.kind === 'running' && seen.startedAt) || ''
  return { id: newId<string>(), kind, place: placeOfProcesses(), pid, pidStarted, works: false }
}
