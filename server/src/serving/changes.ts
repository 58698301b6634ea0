import { setTimeout as pause } from 'node:timers/promises'
import { type DocumentState, documentStateSchema } from '@amtsbote/contract'
import pg from 'pg'
import { z } from 'zod'
import { CHANGES_CHANNEL } from '#documents'
import type { Subscribe } from '#http'

/** How long to wait before a lost connection is opened again. */
const RECONNECT_MS = 1_000
const CONNECT_TIMEOUT_MS = 10_000

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
  const stopping = new AbortController()
  let client: pg.Client | undefined

  function pass(payload: string): void {
    for (const [id, state] of changesSchema.parse(JSON.parse(payload)))
      for (const tell of listeners) tell({ id, state })
  }

  async function listenUntilItEnds(): Promise<void> {
    client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    })
    client.on('error', onError)
    client.on('notification', ({ payload }) => {
      try {
        pass(payload ?? '[]')
      } catch (error) {
        onError(error)
      }
    })
    const ended = new Promise((resolve) => client?.once('end', resolve))
    await client.connect()
    await client.query(`listen ${CHANGES_CHANNEL}`)
    await ended
  }

  // One after the other: never a second connection beside one that still opens.
  async function listen(): Promise<void> {
    while (!stopping.signal.aborted) {
      await listenUntilItEnds().catch(onError)
      await pause(RECONNECT_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {})
    }
  }

  const listening = listen()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async stop() {
      stopping.abort()
      await client?.end().catch(onError)
      await listening
    },
  }
}
