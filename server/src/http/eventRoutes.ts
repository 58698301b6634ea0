import { type ServerEvent, streams } from '@amtsbote/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { HttpNeeds } from './needs.ts'

/** Proxies close connections that are silent for half a minute. */
const KEEP_ALIVE_MS = 20_000

/** Server-sent events: which document changed. The browser fetches what it shows. */
export function eventRoutes({ subscribe }: HttpNeeds): FastifyPluginAsync {
  return async (app) => {
    app.get(streams.events.url, { schema: { hide: true } }, (request, reply) => {
      reply.hijack()
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      reply.raw.write('retry: 2000\n\n')
      const unsubscribe = subscribe(({ id, state }) => {
        const event = { type: 'document', id, state } as ServerEvent
        reply.raw.write(`data: ${JSON.stringify(event)}\n\n`)
      })
      const beat = setInterval(() => reply.raw.write(':\n\n'), KEEP_ALIVE_MS)
      request.raw.on('close', () => {
        clearInterval(beat)
        unsubscribe()
      })
    })
  }
}
