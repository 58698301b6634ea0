import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { writeSettings } from './settings.ts'

const SERVER = '/usr/sbin/dovecot'
const HOST = '127.0.0.1'
const START_MS = 30_000
const LOOK_MS = 50

/** The technical account of robots. */
const clerk = { login: 'posteingang', password: 'Uebung-Post-1' }

/** A mail as it lies in a folder. */
export interface StoredMail {
  /** Number in its folder. */
  readonly uid: number
  readonly bytes: Uint8Array
}

/** A mail server that runs on this machine. */
export interface Dovecot {
  /** `imap://127.0.0.1:PORT`. */
  readonly address: URL
  readonly clerk: { readonly login: string; readonly password: string }
  /** Lays a mail into the inbox as it is; nothing is checked. */
  deliver(bytes: Uint8Array): Promise<void>
  mailsIn(folder: string): Promise<readonly StoredMail[]>
  stop(): Promise<void>
}

/** Whether Dovecot's package (`dovecot-imapd`) is installed. */
export function isDovecotInstalled(): boolean {
  return [SERVER, '/usr/lib/dovecot/imap'].every((file) => existsSync(file))
}

/**
 * Starts a real Dovecot with an empty inbox; less than a second.
 * @param folders that it has beside the inbox
 * @throws Error with the last lines that Dovecot wrote
 */
export async function startDovecot({ folders }: { readonly folders: readonly string[] }): Promise<Dovecot> {
  // Short and without spaces: Dovecot's sockets lie in it.
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote-mail-'))
  // Its processes run under accounts of their own and must get there.
  await chmod(folder, 0o711)
  let server: Program | undefined
  try {
    const port = await freePort()
    await writeSettings(folder, { port, account: clerk.login, password: clerk.password, folders })
    server = start(folder)
    const client = await answers(port, server)
    return {
      address: new URL(`imap://${HOST}:${port}`),
      clerk,
      deliver: async (bytes) => {
        await client.append('INBOX', Buffer.from(bytes))
      },
      mailsIn: (name) => mailsIn(client, name),
      stop: async () => {
        await client.logout().catch(() => client.close())
        await stop(server, folder)
      },
    }
  } catch (error) {
    await stop(server, folder)
    throw error
  }
}

async function mailsIn(client: ImapFlow, folder: string): Promise<readonly StoredMail[]> {
  const lock = await client.getMailboxLock(folder)
  try {
    // What others moved while this folder was open is told with the next command.
    await client.noop()
    const uids = await client.search({ all: true }, { uid: true })
    // An empty folder has no range of mails to ask for.
    if (!uids || uids.length === 0) return []
    const mails = await client.fetchAll(uids, { source: true }, { uid: true })
    return mails.map(({ uid, source }) => ({ uid, bytes: source ?? new Uint8Array() }))
  } finally {
    lock.release()
  }
}

interface Program {
  readonly process: ChildProcess
  /** The last of what it said. */
  said(): string
}

function start(folder: string): Program {
  const child = spawn(SERVER, ['-F', '-c', join(folder, 'dovecot.conf')], {
    cwd: folder,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  return { process: child, said: () => said }
}

async function answers(port: number, server: Program): Promise<ImapFlow> {
  const end = Date.now() + START_MS
  while (Date.now() < end && server.process.exitCode === null) {
    const auth = { user: clerk.login, pass: clerk.password }
    const client = new ImapFlow({ host: HOST, port, secure: false, doSTARTTLS: false, auth, logger: false })
    // A connection that breaks says so with the next command.
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch {
      client.close()
      await pause(LOOK_MS)
    }
  }
  throw new Error(`Dovecot does not answer: ${server.said()}`)
}

async function stop(server: Program | undefined, folder: string): Promise<void> {
  if (server && server.process.exitCode === null && server.process.signalCode === null) {
    const gone = once(server.process, 'close')
    server.process.kill('SIGTERM')
    await gone
  }
  await rm(folder, { recursive: true, force: true })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
