import type { Duplex } from 'node:stream'
import type { z } from 'zod'

/** An attachment of 16 MB in base64 fits; whoever sends more is out of order. */
const LONGEST_LINE_BYTES = 24 * 1024 * 1024
const NEWLINE = 0x0a

export interface Lines<Out> {
  send(message: Out): void
}

/**
 * Opens messages over a pipe. JSON never contains a line break, so a line is a message.
 * `broken` is called once: the other side is gone or speaks another language; nothing is read afterwards.
 */
export function openLines<In, Out>(
  stream: Duplex,
  schema: z.ZodType<In>,
  on: { readonly message: (message: In) => void; readonly broken: (why: string) => void },
): Lines<Out> {
  let pieces: Buffer[] = []
  let waitingBytes = 0
  let isBroken = false

  const breakOff = (why: string) => {
    if (isBroken) return
    isBroken = true
    pieces = []
    on.broken(why)
  }
  const take = (line: Buffer) => {
    const message = schema.safeParse(parse(line))
    if (message.success) on.message(message.data)
    else breakOff('a message is not understood')
  }

  stream.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(NEWLINE); end !== -1 && !isBroken; end = rest.indexOf(NEWLINE)) {
      const line = Buffer.concat([...pieces, rest.subarray(0, end)])
      pieces = []
      waitingBytes = 0
      rest = rest.subarray(end + 1)
      take(line)
    }
    if (isBroken) return
    pieces.push(rest)
    waitingBytes += rest.length
    if (waitingBytes > LONGEST_LINE_BYTES) breakOff('a message is too long')
  })
  stream.on('error', (error) => breakOff(error.message))
  stream.on('close', () => breakOff('closed'))

  return {
    send(message) {
      if (!isBroken && stream.writable) stream.write(`${JSON.stringify(message)}\n`)
    },
  }
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}
