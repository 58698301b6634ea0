import { createHash } from 'node:crypto'
import type { StratumEvent } from '@amtsbote/contract'
import type { Selectable } from 'kysely'
import type { Database, Transaction } from '#database'
import type { Stratum } from './stratum.ts'
import type { GuaranteeTables } from './tables.ts'

/** What happened to a stratum, and who or what made it happen. */
export interface Happening extends Pick<StratumEvent, 'kind' | 'cause' | 'by' | 'reason' | 'documentId'> {
  readonly at: Date
  readonly detail: Readonly<Record<string, string | number>>
}

/** Adds an entry to a stratum's history. The caller holds the lock of the stratum's row. */
export async function appendEvent(trx: Transaction, stratum: Stratum, happening: Happening): Promise<void> {
  const { procedureId, proof } = stratum
  const { at, kind, cause, by, reason, documentId, detail } = happening
  const last = await trx
    .selectFrom('stratum_event')
    .select('hash')
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const entry = { procedure_id: procedureId, proof, at, kind, cause, by, reason, document_id: documentId }
  const hash = eventHash(last?.hash ?? '', { ...entry, detail })
  await trx
    .insertInto('stratum_event')
    .values({ ...entry, detail: JSON.stringify(detail), hash })
    .execute()
}

/** A stratum's history, newest first, and whether its chain is unbroken. */
export async function readEvents(
  db: Database,
  procedureId: string,
): Promise<{ intact: boolean; events: readonly StratumEvent[] }> {
  const rows = await db
    .selectFrom('stratum_event')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('id')
    .execute()
  const chains = [...Map.groupBy(rows, ({ proof }) => proof).values()]
  return { intact: chains.every(isIntact), events: rows.map(eventOf).reverse() }
}

type EventRow = Selectable<GuaranteeTables['stratum_event']>

function isIntact(rows: readonly EventRow[]): boolean {
  return rows.every((row, index) => row.hash === eventHash(rows[index - 1]?.hash ?? '', row))
}

/** Covers the entry before, so that none can be changed, dropped or put in between. */
function eventHash(previous: string, row: Omit<EventRow, 'id' | 'hash'>): string {
  const detail = Object.entries(row.detail).sort(([a], [b]) => (a < b ? -1 : 1))
  const told = [row.procedure_id, row.proof, row.at.toISOString(), row.kind, row.cause, row.by, row.reason]
  return createHash('sha256')
    .update(JSON.stringify([previous, ...told, row.document_id, detail]))
    .digest('hex')
}

function eventOf(row: EventRow): StratumEvent {
  const { proof, kind, cause, by, reason } = row
  const at = row.at.toISOString()
  return { at, procedureId: row.procedure_id, proof, kind, cause, by, reason, documentId: row.document_id }
}
