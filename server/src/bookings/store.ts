import type { DocumentId, EmployeeNumber } from '@amtsbote/contract'
import { type Selectable, sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { newId } from '#identifiers'
import { type Booked, courseKeyOf } from './parseBookings.ts'
import type { Booking } from './planBookings.ts'
import type { BookingTables } from './tables.ts'

/** 5,000 rows are about 1 MB of JSON: few round trips, no statement that holds the server up. */
const WRITE_BATCH = 5_000

/** Version of the list; rises with every import that brings news and every booking that is settled. */
export async function bookingsVersion(db: Database | Transaction): Promise<number> {
  const row = await db.selectFrom('booking_list').select('version').executeTakeFirstOrThrow()
  return row.version
}

/** Waits until nobody else is changing bookings; the lock lasts until the transaction ends. @returns the version */
export async function lockList(trx: Transaction): Promise<number> {
  const row = await trx.selectFrom('booking_list').select('version').forUpdate().executeTakeFirstOrThrow()
  return row.version
}

export async function raiseVersion(trx: Transaction, version: number): Promise<void> {
  await trx.updateTable('booking_list').set({ version }).execute()
}

/** All bookings, or those that fulfil the conditions; by person, then by day. */
export async function readBookings(
  db: Database | Transaction,
  only: { readonly open?: boolean; readonly employeeNumber?: EmployeeNumber | undefined } = {},
): Promise<readonly Booking[]> {
  const { open = false, employeeNumber } = only
  const rows = await db
    .selectFrom('booking')
    .selectAll()
    .$if(open, (query) => query.where('settled_at', 'is', null))
    .$if(employeeNumber !== undefined, (query) =>
      query.where('employee_number', '=', employeeNumber as EmployeeNumber),
    )
    .orderBy('employee_number')
    .orderBy('ends_on')
    .orderBy('id')
    .execute()
  return rows.map(bookingOf)
}

/** The open bookings and the version, both of the same moment. */
export async function readOpen(db: Database): Promise<{ version: number; bookings: readonly Booking[] }> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => ({
      version: await bookingsVersion(trx),
      bookings: await readBookings(trx, { open: true }),
    }))
}

export async function insertBookings(trx: Transaction, added: readonly Booked[], now: Date): Promise<void> {
  for (let start = 0; start < added.length; start += WRITE_BATCH) {
    const rows = added.slice(start, start + WRITE_BATCH).map((booked) => ({ id: newId(), ...rowOf(booked) }))
    await sql`
      insert into booking (id, employee_number, course, course_key, starts_on, ends_on, provider, course_number,
        created_at, updated_at)
      select row.*, ${now}, ${now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
        id uuid, employee_number text, course text, course_key text, starts_on date, ends_on date, provider text,
        course_number text)`.execute(trx)
  }
}

export async function updateBookings(
  trx: Transaction,
  updates: readonly { readonly id: string; readonly booked: Booked }[],
  now: Date,
): Promise<void> {
  for (const { id, booked } of updates) {
    await trx
      .updateTable('booking')
      .set({ ...rowOf(booked), updated_at: now })
      .where('id', '=', id)
      .execute()
  }
}

export async function removeBookings(trx: Transaction, removed: readonly Booking[]): Promise<void> {
  const ids = removed.map(({ id }) => id)
  await trx
    .deleteFrom('booking')
    .where(sql<boolean>`id = any(${sql.val(ids)}::uuid[])`)
    .execute()
}

/** Settles an open booking; a settled one stays as it is. Raises the version. */
export async function settle(
  trx: Transaction,
  id: string,
  { documentId, at }: { readonly documentId: DocumentId; readonly at: Date },
): Promise<void> {
  // The version first, as an import does it: two that take the same locks in another order wait for each other for ever.
  await raiseVersion(trx, (await lockList(trx)) + 1)
  await trx
    .updateTable('booking')
    .set({ settled_at: at, settled_by: documentId })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute()
}

/** The topic that recognition found on a document; null when it found none. */
export async function topicOf(trx: Transaction, documentId: DocumentId): Promise<string | null> {
  const row = await trx
    .selectFrom('document_understanding')
    .select('understanding')
    .where('document_id', '=', documentId)
    .executeTakeFirst()
  return row?.understanding.topic?.value ?? null
}

/** Records that somebody imported a file, also when it brought nothing new. */
export async function insertImport(trx: Transaction, row: BookingTables['booking_import']): Promise<void> {
  await trx.insertInto('booking_import').values(row).execute()
}

function bookingOf(row: Selectable<BookingTables['booking']>): Booking {
  return {
    id: row.id,
    employeeNumber: row.employee_number,
    course: row.course,
    from: row.starts_on,
    to: row.ends_on,
    provider: row.provider,
    courseNumber: row.course_number,
    settledAt: row.settled_at,
    settledBy: row.settled_by,
  }
}

function rowOf(booked: Booked) {
  return {
    employee_number: booked.employeeNumber,
    course: booked.course,
    course_key: courseKeyOf(booked),
    starts_on: booked.from,
    ends_on: booked.to,
    provider: booked.provider,
    course_number: booked.courseNumber,
  }
}
