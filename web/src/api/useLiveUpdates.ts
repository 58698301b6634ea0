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

/** Listens to the server for as long as the page is open and makes stale what changed. */
export function useLiveUpdates(): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  useEffect(() => {
    const gathered = gather((events) => invalidate(client, events))
    let opened = false
    const source = new EventSource(streams.events.url)
    source.onopen = () => {
      // Whatever happened while nobody listened is unknown, so everything is asked for again.
      if (opened) void client.invalidateQueries()
      opened = true
      setConnection('live')
    }
    source.onerror = () => setConnection('lost')
    const hear = (message: MessageEvent<string>) => {
      const event = serverEventSchema.safeParse(parseJson(message.data))
      if (event.success) gathered.add(event.data)
    }
    source.addEventListener('message', hear)
    source.addEventListener('document', hear)
    return () => {
      source.close()
      gathered.stop()
    }
  }, [client])
  return connection
}

function invalidate(client: QueryClient, events: readonly ServerEvent[]): void {
  void client.invalidateQueries({ queryKey: ['documents'] })
  void client.invalidateQueries({ queryKey: ['health'] })
  for (const id of new Set(events.map((event) => event.id))) {
    void client.invalidateQueries({ queryKey: ['document', id] })
    void client.invalidateQueries({ queryKey: ['evidence', id] })
  }
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
