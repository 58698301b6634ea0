import { type DocumentState, documentStateSchema } from '@amtsbote/contract'
import pg from 'pg'
import { z } from 'zod'
import { CHANGES_CHANNEL } from '#documents'
import type { Subscribe } from '#http'

/** How long to wait before a lost connection is opened again. */
const RECONNECT_MS = 1_000

const changesSchema = z.array(z.tuple([z.uuid(), documentStateSchema]))

/**
 * Listens on one connection of its own for documents that changed in any process and passes them to every listener.
 * After an outage it reconnects; what was missed meanwhile the browsers fetch anew when their stream reconnects.
 */
export function listenForChanges(
  url: string,
  {
    applicationName,
    onError,
  }: { readonly applicationName: string; readonly onError: (error: unknown) => void },
): { readonly subscribe: Subscribe; stop(): Promise<void> } {
  const listeners = new Set<(change: { id: string; state: DocumentState }) => void>()
  let stopped = false
  let client: pg.Client | null = null

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, application_name: applicationName, keepAlive: true })
    next.on('error', onError)
    next.on('end', () => {
      if (!stopped) setTimeout(reconnect, RECONNECT_MS).unref()
    })
    next.on('notification', ({ payload }) => {
      for (const [id, state] of changesSchema.parse(JSON.parse(payload ?? '[]')))
        for (const tell of listeners) tell({ id, state })
    })
    client = next
    await next.connect()
    await next.query(`listen ${CHANGES_CHANNEL}`)
  }

  function reconnect(): void {
    connect().catch((error: unknown) => {
      onError(error)
      if (!stopped) setTimeout(reconnect, RECONNECT_MS).unref()
    })
  }

  reconnect()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopped = true
      await client?.end().catch(onError)
    },
  }
}
