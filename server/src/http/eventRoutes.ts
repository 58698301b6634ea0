import { type ServerEvent, streams } from '@amtsbote/contract'
import type { FastifyPluginAsync } from 'fastify'
import type { HttpNeeds, ServerChange } from './needs.ts'

/** Proxies close connections that are silent for half a minute. */
const KEEP_ALIVE_MS = 20_000

/** Robots change many times a second; whoever looks at them asks for everything anew, which once a second is enough for. */
const ROBOTS_EVERY_MS = 1_000

/** Server-sent events: which document changed, that robots changed. The browser fetches what it shows. */
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
      const send = (event: ServerEvent) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`)
      const robots = atMostEvery(ROBOTS_EVERY_MS, () => send({ type: 'robots' }))
      const unsubscribe = subscribe((change: ServerChange) => {
        if (change.kind === 'robots') robots.tell()
        else send({ type: 'document', id: change.id, state: change.state } as ServerEvent)
      })
      const beat = setInterval(() => reply.raw.write(':\n\n'), KEEP_ALIVE_MS)
      request.raw.on('close', () => {
        clearInterval(beat)
        robots.stop()
        unsubscribe()
      })
    })
  }
}

/** Does something at once, and what is asked for during the pause once at its end: the last change is never lost. */
function atMostEvery(pauseMs: number, act: () => void): { tell(): void; stop(): void } {
  let pause: NodeJS.Timeout | undefined
  let isWantedAgain = false
  const tell = () => {
    if (pause) {
      isWantedAgain = true
      return
    }
    act()
    pause = setTimeout(() => {
      pause = undefined
      if (!isWantedAgain) return
      isWantedAgain = false
      tell()
    }, pauseMs)
  }
  return { tell, stop: () => clearTimeout(pause) }
}
