import { setTimeout as pause } from 'node:timers/promises'
import { documentStateSchema } from '@amtsbote/contract'
import pg from 'pg'
import { z } from 'zod'
import { CHANGES_CHANNEL } from '#documents'
import type { ServerChange, Subscribe } from '#http'
import { ROBOTS_CHANNEL } from '#operations'

/** How long to wait before a lost connection is opened again. */
const RECONNECT_MS = 1_000
const CONNECT_TIMEOUT_MS = 10_000

const changesSchema = z.array(z.tuple([z.uuid(), documentStateSchema]))

/**
 * Listens on one connection of its own for what changed in any process and passes it to every listener.
 * After an outage it reconnects; what was missed meanwhile the browsers fetch anew when their stream reconnects.
 */
export function listenForChanges(
  url: string,
  {
    applicationName,
    onError,
  }: { readonly applicationName: string; readonly onError: (error: unknown) => void },
): { readonly subscribe: Subscribe; stop(): Promise<void> } {
  const listeners = new Set<(change: ServerChange) => void>()
  const stopping = new AbortController()
  let client: pg.Client | undefined

  function pass(channel: string, payload: string): void {
    for (const change of changesIn(channel, payload)) for (const tell of listeners) tell(change)
  }

  async function listenUntilItEnds(): Promise<void> {
    client = new pg.Client({
      connectionString: url,
      application_name: applicationName,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    })
    client.on('error', onError)
    client.on('notification', ({ channel, payload }) => {
      try {
        pass(channel, payload ?? '[]')
      } catch (error) {
        onError(error)
      }
    })
    const ended = new Promise((resolve) => client?.once('end', resolve))
    await client.connect()
    await client.query(`listen ${CHANGES_CHANNEL}; listen ${ROBOTS_CHANNEL}`)
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

function changesIn(channel: string, payload: string): ServerChange[] {
  if (channel === ROBOTS_CHANNEL) return [{ kind: 'robots' }]
  return changesSchema.parse(JSON.parse(payload)).map(([id, state]) => ({ kind: 'document', id, state }))
}
