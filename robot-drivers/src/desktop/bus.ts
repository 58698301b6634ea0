import { once } from 'node:events'
import { createConnection } from 'node:net'
import { SystemError } from '@amtsbote/robot-sdk'
import { decoded, encoded, type Question } from './wire.ts'

const BUS = 'org.freedesktop.DBus'

/** A message bus (D-Bus) on which questions are asked. */
export interface Bus {
  /** @returns the first value of the answer; null when there is none, also for what is gone or does not know the question */
  ask(question: Question): Promise<unknown>
  close(): void
}

/**
 * Connects to a bus at a socket of this machine and signs in as the account of this process.
 * @throws SystemError when nobody is there or the account is refused
 */
export async function connectBus(address: string): Promise<Bus> {
  const path = /^unix:path=(.+)$/.exec(address)?.[1]
  if (!path) throw new SystemError(`Der Bus ${address} ist keine Adresse auf diesem Rechner.`)
  const socket = createConnection(path)
  await once(socket, 'connect').catch((error: Error) => {
    throw new SystemError(`Der Bus des Bildschirms antwortet nicht: ${error.message}`)
  })
  const account = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${account}\r\n`)
  const [greeting] = (await once(socket, 'data')) as [Buffer]
  if (!greeting.toString('latin1').startsWith('OK '))
    throw new SystemError('Der Bus nimmt das Konto nicht an.')
  socket.write('BEGIN\r\n')

  const waiting = new Map<number, (value: unknown) => void>()
  let rest: Buffer = Buffer.of()
  let serial = 0
  socket.on('data', (bytes: Buffer) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes])
    for (let message = decoded(rest); message; message = decoded(rest)) {
      rest = rest.subarray(message.bytes)
      const { about, kind, value } = message
      if (about === null) continue
      waiting.get(about)?.(kind === 'answer' ? value : null)
      waiting.delete(about)
    }
  })
  // Whoever asks after its end waits in vain, and says so in time.
  socket.on('error', () => undefined)
  const ask = (question: Question) => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    serial += 1
    waiting.set(serial, resolve)
    socket.write(encoded(question, serial))
    return promise
  }
  await ask({ destination: BUS, path: '/org/freedesktop/DBus', interface: BUS, member: 'Hello' })
  return { ask, close: () => socket.destroy() }
}
