import { setTimeout as pause } from 'node:timers/promises'
import { type Database, isConnectionLoss, type Transaction } from '#database'
import type { ClaimedItem } from '#items'
import { FencedError } from '#journal'
import { type Ending, type NextState, nextState } from './ending.ts'
import { closeItem, insertTask } from './store.ts'

/** Between two tries to write the end while the database is away. */
const RETRY_MS = 500

/**
 * Writes the end of an attempt: item, attempt, question, journal in one transaction, fenced. While the database is away it
 * tries again until the item is lost; then the next attempt finds out what is done.
 *
 * @returns the ending as it was written
 */
export async function conclude(
  needs: { readonly db: Database; readonly now: () => Date; readonly onTrouble: (error: unknown) => void },
  about: {
    readonly item: ClaimedItem
    readonly limits: { readonly retries: number; readonly retrySeconds: number }
    readonly lost: AbortSignal
  },
  ending: Ending,
): Promise<Ending> {
  const { item, limits, lost } = about
  if (ending.kind === 'taken-away') return ending
  while (!lost.aborted) {
    try {
      const honest = await withoutLooseEnds(item, ending)
      const next = nextState(honest, item, limits)
      await item.run.finish(journalState(next), (trx) =>
        write(trx, needs.now(), { item, ending: honest, next }),
      )
      return honest
    } catch (error) {
      if (error instanceof FencedError) break
      needs.onTrouble(error)
      if (!isConnectionLoss(error)) break
      await pause(RETRY_MS)
    }
  }
  return { kind: 'taken-away' }
}

/** A run that calls itself done while one of its effects is open (caught, or no longer wanted) is not: a person looks. */
async function withoutLooseEnds(
  { run }: ClaimedItem,
  ending: Exclude<Ending, { kind: 'taken-away' }>,
): Promise<Exclude<Ending, { kind: 'taken-away' }>> {
  if (ending.kind !== 'done' && ending.kind !== 'asked') return ending
  const keys = await run.unsettled()
  if (keys.length === 0) return ending
  const message = `Der Lauf endete, aber offen blieb, ob dies geschehen ist: ${keys.join(', ')}`
  return { kind: 'failed', cause: 'uncertain-effect', message, place: null }
}

function journalState({ state }: NextState): 'done' | 'queued' | 'waiting-person' {
  return state === 'dead' ? 'waiting-person' : state
}

async function write(
  trx: Transaction,
  at: Date,
  end: {
    readonly item: ClaimedItem
    readonly ending: Exclude<Ending, { kind: 'taken-away' }>
    readonly next: NextState
  },
): Promise<void> {
  await closeItem(trx, end)
  if (end.ending.kind === 'asked') await insertTask(trx, end.item, end.ending.question, at)
}
