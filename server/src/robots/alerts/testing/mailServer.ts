import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly from: string
  readonly to: readonly string[]
  readonly text: string
}

/** What happens to a mail whose last byte has come: it is taken, refused, or kept while the answer waits. */
export type AtEnd = 'accept' | 'refuse' | 'hold'

/**
 * For tests: a mail server that speaks as much of RFC 5321 as a sender needs, with AUTH PLAIN, on a free port of this machine.
 * What it has taken lies in `mails`.
 */
export async function startMailServer(options: { readonly login?: string } = {}) {
  const mails: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  const behaviour: { atEnd: AtEnd } = { atEnd: 'accept' }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
    converse(socket, { mails, behaviour, login: options.login })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    mails,
    behaviour,
    port,
    async stop() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function converse(
  socket: Socket,
  around: {
    readonly mails: ReceivedMail[]
    readonly behaviour: { atEnd: AtEnd }
    readonly login: string | undefined
  },
): void {
  const { mails, behaviour, login } = around
  const say = (line: string) => socket.write(`${line}\r\n`)
  let envelope = { from: '', to: [] as string[] }
  let isSignedIn = login === undefined
  let data: string | null = null
  let rest = ''
  const hear = (line: string) => {
    if (data !== null) {
      if (line !== '.') data += `${line.replace(/^\./, '')}\r\n`
      else {
        if (behaviour.atEnd !== 'refuse') mails.push({ ...envelope, text: data })
        data = null
        if (behaviour.atEnd === 'accept') say('250 2.0.0 taken')
        if (behaviour.atEnd === 'refuse') say('451 4.3.0 <somebody@example.org> try later')
      }
      return
    }
    const [verb = ''] = line.toUpperCase().split(/[ :]/)
    const address = /<([^>]*)>/.exec(line)?.[1] ?? ''
    if (verb === 'EHLO') say(`250-practice\r\n250-AUTH PLAIN\r\n250 8BITMIME`)
    else if (verb === 'AUTH') {
      isSignedIn = Buffer.from(line.split(' ')[2] ?? '', 'base64').toString() === login
      say(isSignedIn ? '235 2.7.0 welcome' : '535 5.7.8 no')
    } else if (!isSignedIn && verb === 'MAIL') say('530 5.7.0 sign in')
    else if (verb === 'MAIL') {
      envelope = { from: address, to: [] }
      say('250 2.1.0 ok')
    } else if (verb === 'RCPT') {
      envelope.to.push(address)
      say('250 2.1.5 ok')
    } else if (verb === 'DATA') {
      data = ''
      say('354 go on')
    } else if (verb === 'QUIT') {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  }
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) hear(line)
  })
  say('220 practice ESMTP')
}
