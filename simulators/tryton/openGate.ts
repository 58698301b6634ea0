import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** A way to Tryton on which a test can lose an answer: what it wrote is there, and nobody has heard of it. */
export interface Gate {
  /** Stands for Tryton's address. */
  readonly address: URL
  /**
   * Loses the answer to the next call of a method (`model.party.party.create`).
   * @returns resolves when Tryton has done it; whoever called waits for ever
   */
  loseAnswerOf(method: string): Promise<void>
  close(): Promise<void>
}

/** Opens a way to a running Tryton, on a free port of this machine. */
export async function openGate(behind: URL): Promise<Gate> {
  let trap: { readonly method: string; readonly caught: () => void } | null = null
  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => answer.destroy())
  })

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked)
    const { method, url, headers } = asked
    // With the host as it was asked for: Tryton refuses pages of another origin.
    const forward = request(new URL(url ?? '/', behind), { ...(method && { method }), headers })
    forward.end(body)
    const [given] = (await once(forward, 'response')) as [IncomingMessage]
    if (trap && body.includes(`"method":"${trap.method}"`)) {
      const { caught } = trap
      trap = null
      // To its end: by then Tryton has committed.
      await buffer(given)
      return caught()
    }
    answer.writeHead(given.statusCode ?? 502, given.headers)
    given.pipe(answer)
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  if (place === null || typeof place === 'string') throw new Error('no port')
  return {
    address: new URL(`http://127.0.0.1:${place.port}/`),
    loseAnswerOf(method) {
      const { promise, resolve } = Promise.withResolvers<void>()
      trap = { method, caught: resolve }
      return promise
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
