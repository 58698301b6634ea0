import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Attachment, attachmentsOf } from './attachments.ts'
import { type Employee, employeesOf, partiesOf } from './employees.ts'
import { type Clerk, fillTown, type Person, trytonDatabase } from './fillTown.ts'
import { signIn } from './rpc.ts'

const SERVER = '/usr/bin/trytond'
const ADMIN_TOOL = '/usr/bin/trytond-admin'
const HOST = '127.0.0.1'
const START_MS = 60_000
const LOOK_MS = 100

/** The administrator of a server that lives as long as a test. */
const admin = { login: 'admin', password: 'Uebung-Verwaltung-1' }

/** A Tryton that runs on this machine. */
export interface Tryton {
  /** Where its web client opens. */
  readonly address: URL
  /** The technical account of robots. */
  readonly clerk: Clerk
  /** What hangs on an employee's record, read over Tryton's own protocol. */
  attachmentsOf(employeeNumber: string): Promise<readonly Attachment[]>
  employees(): Promise<readonly Employee[]>
  /** Names of all parties, employees or not. */
  parties(): Promise<readonly string[]>
  stop(): Promise<void>
}

/** Whether Tryton's packages (`tryton-server tryton-sao tryton-modules-company`) are installed. */
export function isTrytonInstalled(): boolean {
  return [SERVER, ADMIN_TOOL, '/usr/share/tryton-sao/www/index.html'].every((file) => existsSync(file))
}

/**
 * Starts a real Tryton with a fresh database of employees; about 10 seconds.
 * @throws Error with the last lines that Tryton wrote
 */
export async function startTryton({ people }: { readonly people: readonly Person[] }): Promise<Tryton> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote tryton '))
  const port = await freePort()
  const address = new URL(`http://${HOST}:${port}/`)
  await writeSettings(folder, port)
  let server: Program | undefined
  try {
    const initialise = ['-d', trytonDatabase, '--email', 'verwaltung@musterstadt.example', '-l', 'de']
    const modules = ['-u', 'party', 'company', '--activate-dependencies']
    await ended(start(ADMIN_TOOL, folder, [...initialise, ...modules]))
    server = start(SERVER, folder, ['-d', trytonDatabase])
    await answers(address, server)
    const session = await signIn(address, trytonDatabase, admin)
    const clerk = await fillTown(session, people)
    return {
      address,
      clerk,
      attachmentsOf: (employeeNumber) => attachmentsOf(session, employeeNumber),
      employees: () => employeesOf(session),
      parties: () => partiesOf(session),
      stop: () => stop(server, folder),
    }
  } catch (error) {
    await stop(server, folder)
    throw error
  }
}

async function writeSettings(folder: string, port: number): Promise<void> {
  await mkdir(join(folder, 'db'))
  await writeFile(join(folder, 'db', `${trytonDatabase}.sqlite`), '')
  await writeFile(join(folder, 'password'), admin.password, { mode: 0o600 })
  const settings = [
    ...['[web]', `listen = ${HOST}:${port}`, 'root = /usr/share/tryton-sao/www'],
    ...['[database]', 'uri = sqlite://', `path = ${join(folder, 'db')}`, 'language = de'],
    // Seconds; the default of 300 signs a slow test out.
    ...['[session]', 'timeout = 36000'],
  ]
  await writeFile(join(folder, 'trytond.conf'), `${settings.join('\n')}\n`)
}

interface Program {
  readonly process: ChildProcess
  /** The last of what it said. */
  said(): string
}

function start(program: string, folder: string, args: readonly string[]): Program {
  const child = spawn(program, ['-c', join(folder, 'trytond.conf'), ...args], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TRYTONPASSFILE: join(folder, 'password') },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000)
  })
  return { process: child, said: () => said }
}

async function ended(program: Program): Promise<void> {
  const [code] = await once(program.process, 'close')
  if (code !== 0) throw new Error(`Tryton ended with ${code}: ${program.said()}`)
}

async function answers(address: URL, server: Program): Promise<void> {
  const end = Date.now() + START_MS
  while (Date.now() < end && server.process.exitCode === null) {
    const response = await fetch(address, { method: 'HEAD' }).catch(() => null)
    if (response) return
    await pause(LOOK_MS)
  }
  throw new Error(`Tryton does not answer: ${server.said()}`)
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
