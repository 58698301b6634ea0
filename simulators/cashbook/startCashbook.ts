import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const HOST = '127.0.0.1'

const newBookingSchema = z.object({ reference: z.string().min(1), cents: z.int(), text: z.string() })

/** An entry of the book. */
export interface Booking extends z.infer<typeof newBookingSchema> {
  readonly number: number
}

export interface CashbookOptions {
  /** 0 or not said: any free one. */
  readonly port?: number
  /** Called with a booking before it is written and after, to make it slow or to fail it: what it throws is answered with 503. */
  readonly trouble?: (moment: 'before' | 'after', reference: string) => Promise<void>
}

/** A cash book that is open. */
export interface Cashbook {
  readonly address: string
  /** All entries in the order in which they were made. Nothing is de-duplicated: that is what is tried here. */
  bookings(): readonly Booking[]
  stop(): Promise<void>
}

/** Opens a cash book on this machine. */
export async function startCashbook({ port = 0, trouble }: CashbookOptions = {}): Promise<Cashbook> {
  const book: Booking[] = []

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${HOST}`)
    if (pathname !== '/bookings') return reply(response, 404, { error: 'no such page' })
    if (request.method === 'GET') {
      const reference = searchParams.get('reference')
      const found = book.filter((entry) => reference === null || entry.reference === reference)
      return reply(response, 200, found)
    }
    const parsed = newBookingSchema.safeParse(JSON.parse(await bodyOf(request)))
    if (!parsed.success) return reply(response, 422, { error: parsed.error.message })
    try {
      await trouble?.('before', parsed.data.reference)
      const entry = { number: book.length + 1, ...parsed.data }
      book.push(entry)
      await trouble?.('after', parsed.data.reference)
      return reply(response, 201, entry)
    } catch {
      return reply(response, 503, { error: 'the cash book is disturbed' })
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  server.listen(port, HOST)
  await once(server, 'listening')
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}`,
    bookings: () => [...book],
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
