import type { Database } from '@amtsbote/server'
import type { Booking } from '@amtsbote/simulators/cashbook'
import type { KeptPromise } from '../town/promise.ts'

/** A case whose fees a robot was to book. */
export interface Case {
  readonly id: string
  readonly caseNumber: string
  readonly fees: readonly { readonly cents: number }[]
}

/** Compares what was ordered with what the target wrote down and with our own journal. */
export async function judgeRobots(
  db: Database,
  bookings: readonly Booking[],
  cases: readonly Case[],
): Promise<{ readonly promises: readonly KeptPromise[]; readonly found: number }> {
  const items = await db.selectFrom('work_item').select(['id', 'state', 'cause', 'result']).execute()
  const effects = await db.selectFrom('run_effect').select(['key', 'state', 'how']).execute()
  const open = await db.selectFrom('run_attempt').select('run_id').where('ended_at', 'is', null).execute()
  const byReference = Map.groupBy(bookings, ({ reference }) => reference)
  const wanted = cases.flatMap(({ caseNumber, fees }) =>
    fees.map(({ cents }, index) => ({ reference: `${caseNumber}/${index + 1}`, cents })),
  )
  const unended = items.filter(({ state }) => state !== 'done')
  return {
    found: effects.filter(({ how }) => how === 'verified').length,
    promises: [
      {
        name: 'no effect of a robot is lost',
        failures: wanted
          .filter(({ reference, cents }) => byReference.get(reference)?.[0]?.cents !== cents)
          .map(({ reference }) => reference),
      },
      {
        name: 'no effect of a robot is doubled, also not by a worker that slept and woke',
        failures: [...byReference].filter(([, all]) => all.length > 1).map(([reference]) => reference),
      },
      {
        name: 'every work item is done',
        failures: [
          ...unended.map(({ id, state, cause }) => `${id}: ${state} ${cause ?? ''}`),
          ...open.map(({ run_id }) => `an attempt at ${run_id} has no end`),
        ],
      },
      { name: 'a robot knows what the target answered', failures: wrongResults(items, byReference, cases) },
    ],
  }
}

function wrongResults(
  items: readonly { readonly id: string; readonly result: unknown }[],
  byReference: ReadonlyMap<string, readonly Booking[]>,
  cases: readonly Case[],
): string[] {
  const results = new Map(items.map(({ id, result }) => [id, JSON.stringify(result)]))
  return cases
    .filter(({ id, caseNumber, fees }) => {
      const numbers = fees.map((_, index) => byReference.get(`${caseNumber}/${index + 1}`)?.[0]?.number)
      return results.get(id) !== JSON.stringify({ numbers })
    })
    .map(({ caseNumber }) => caseNumber)
}
