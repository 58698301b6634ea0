import { z } from '@amtsbote/robot-sdk'
import pg from 'pg'
import type { OpenItem } from './match.ts'

/** The open items of the town's cash office. */
export interface Ledger {
  /** What is open, and what these very movements have paid: a second attempt finds what the first one found. */
  itemsFor(keys: readonly string[]): Promise<readonly OpenItem[]>
  /** Which open item a movement was booked on; null when it was not booked. */
  bookingOf(key: string): Promise<string | null>
  /** Books a movement and closes its item; a key that is there already changes nothing. */
  book(key: string, item: OpenItem): Promise<void>
  close(): Promise<void>
}

const openItem = z.object({ reference: z.string(), cents: z.coerce.number().int() })

/**
 * Opens the ledger: a PostgreSQL database with `open_item(reference, cents, paid_at)` and `payment(key, reference, cents)`,
 * `key` being its primary key.
 */
export async function openLedger(address: URL, password: string): Promise<Ledger> {
  const url = new URL(address)
  url.password = encodeURIComponent(password)
  const client = new pg.Client({ connectionString: url.href })
  // A connection that breaks between two statements says so with the next one.
  client.on('error', () => {})
  await client.connect()
  return {
    async itemsFor(keys) {
      const { rows } = await client.query(
        `SELECT reference, cents FROM open_item
         WHERE paid_at IS NULL OR reference IN (SELECT reference FROM payment WHERE key = ANY($1))`,
        [keys],
      )
      return z.array(openItem).parse(rows)
    },
    async bookingOf(key) {
      const { rows } = await client.query<{ reference: string }>(
        'SELECT reference FROM payment WHERE key = $1',
        [key],
      )
      return rows[0]?.reference ?? null
    },
    async book(key, { reference, cents }) {
      // One statement: both or none, and the second call finds the key taken.
      await client.query(
        `WITH booked AS (INSERT INTO payment (key, reference, cents) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING reference)
         UPDATE open_item SET paid_at = now() FROM booked WHERE open_item.reference = booked.reference`,
        [key, reference, cents],
      )
    },
    close: () => client.end(),
  }
}
