import { type ServerEvent, serverEventSchema, streams } from '@amtsbote/contract'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Whether the browser hears of changes at once. */
export type Connection = 'connecting' | 'live' | 'lost'

/**
 * A batch changes hundreds of documents within seconds; what is shown is asked for again at most four times
 * a second, which still looks immediate.
 */
const GATHER_MS = 250

/** After an answer that is not a stream (a proxy whose server restarts) the browser gives up; we do not. */
const RETRY_MS = 3_000

/** Listens to the server for as long as the page is open and makes stale what changed. */
export function useLiveUpdates(): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  useEffect(() => listen(client, setConnection), [client])
  return connection
}

/** @returns a function that ends it */
function listen(client: QueryClient, onConnection: (connection: Connection) => void): () => void {
  const gathered = gather((events) => invalidate(client, events))
  let wasLost = false
  let source: EventSource
  let retry: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    source = new EventSource(streams.events.url)
    source.onopen = () => {
      // Whatever happened while nobody listened is unknown, so everything is asked for again.
      if (wasLost) void client.invalidateQueries()
      wasLost = false
      onConnection('live')
    }
    source.onerror = () => {
      // Tells apart a server that is away from access that has ended.
      if (!wasLost) void client.invalidateQueries({ queryKey: ['health'] })
      wasLost = true
      onConnection('lost')
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, RETRY_MS)
    }
    source.onmessage = (message: MessageEvent<string>) => {
      const event = serverEventSchema.safeParse(parseJson(message.data))
      if (event.success) gathered.add(event.data)
    }
  }
  open()
  return () => {
    clearTimeout(retry)
    source.close()
    gathered.stop()
  }
}

function invalidate(client: QueryClient, events: readonly ServerEvent[]): void {
  const documents = new Set(events.flatMap((event) => (event.type === 'document' ? [event.id] : [])))
  if (documents.size > 0) {
    void client.invalidateQueries({ queryKey: ['documents'] })
    void client.invalidateQueries({ queryKey: ['health'] })
    void client.invalidateQueries({ queryKey: ['guarantee'] })
  }
  for (const id of documents) {
    void client.invalidateQueries({ queryKey: ['document', id] })
    void client.invalidateQueries({ queryKey: ['evidence', id] })
  }
  if (events.some(({ type }) => type === 'robots')) void client.invalidateQueries({ queryKey: ['robots'] })
}

function gather(done: (events: readonly ServerEvent[]) => void) {
  let events: ServerEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    const batch = events
    events = []
    timer = undefined
    done(batch)
  }
  return {
    add(event: ServerEvent) {
      events.push(event)
      timer ??= setTimeout(flush, GATHER_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
