import type { Duplex } from 'node:stream'

/** The words of a 200-page file are about 10 MB; whoever sends more is out of order. */
const LONGEST_MESSAGE_BYTES = 64 * 1024 * 1024
const LENGTH_BYTES = 4

export interface Channel {
  send(message: unknown): void
}

/**
 * Messages over a pipe: four bytes of length, then JSON.
 *
 * Not the IPC channel of `fork`: there a child that writes garbage (a decoder taken over by a hostile
 * file can) makes an exception in the *parent* that nobody can catch. Here garbage is an event.
 * `onBroken` is called once, with the reason; nothing is read afterwards.
 */
export function openChannel(
  stream: Duplex,
  on: { readonly message: (message: unknown) => void; readonly broken: (why: string) => void },
): Channel {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let broken = false

  const breakOff = (why: string) => {
    if (broken) return
    broken = true
    waiting = []
    on.broken(why)
  }

  stream.on('data', (chunk: Buffer) => {
    waiting.push(chunk)
    waitingBytes += chunk.length
    while (!broken && waitingBytes >= LENGTH_BYTES) {
      // Joining again for every chunk would cost quadratic time; a length is readable from the first four bytes.
      if ((waiting[0]?.length ?? 0) < LENGTH_BYTES) waiting = [Buffer.concat(waiting)]
      const length = waiting[0]?.readUInt32BE(0) ?? 0
      if (length > LONGEST_MESSAGE_BYTES) return breakOff(`a message of ${length} bytes was announced`)
      if (waitingBytes < LENGTH_BYTES + length) return
      const joined = Buffer.concat(waiting)
      const rest = joined.subarray(LENGTH_BYTES + length)
      waiting = [rest]
      waitingBytes = rest.length
      const message = parse(joined.subarray(LENGTH_BYTES, LENGTH_BYTES + length))
      if (message === undefined) return breakOff('a message is not JSON')
      on.message(message.value)
    }
  })
  stream.on('error', (error) => breakOff(error.message))
  stream.on('close', () => breakOff('closed'))

  return {
    send(message) {
      if (broken || !stream.writable) return
      const body = Buffer.from(JSON.stringify(message))
      const head = Buffer.alloc(LENGTH_BYTES)
      head.writeUInt32BE(body.length, 0)
      stream.write(Buffer.concat([head, body]))
    },
  }
}

function parse(bytes: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return undefined
  }
}
