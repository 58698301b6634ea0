import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { type Connection, freePort, saveConnection, USER } from './connection.ts'
import { occupying } from './occupation.ts'
import { disarmStaleNote } from './postmaster.ts'
import type { Quarters } from './quarters.ts'
import { command, spawnOptions } from './run.ts'

/** Beginning of the names of what an unfinished creation leaves behind. */
const PART = 'data.part-'

/**
 * Creates the cluster: beside its place first, so that an interrupted creation leaves nothing that looks like one.
 * What is in `data` is never deleted.
 */
export async function createCluster(quarters: Quarters): Promise<Connection> {
  const { home, data } = quarters
  removeUnfinished(home)
  // A name of its own: initdb outlives us when we are killed, and deletes its folder when it fails in the end.
  const part = join(home, `${PART}${randomUUID()}`)
  const passwordFile = `${part}.password`
  const connection = { port: await freePort(), password: newPassword() }
  mkdirSync(part)
  chmodSync(part, 0o700)
  writeFileSync(passwordFile, connection.password, { flag: 'wx', mode: 0o600 })
  if (quarters.account)
    for (const path of [part, passwordFile]) chownSync(path, quarters.account.uid, quarters.account.gid)
  initialise(quarters, { part, passwordFile })
  rmSync(passwordFile)
  saveConnection(home, connection)
  renameSync(part, data)
  return connection
}

function initialise(
  quarters: Quarters,
  paths: { readonly part: string; readonly passwordFile: string },
): void {
  const login = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${paths.passwordFile}`]
  const kind = ['-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions']
  const made = spawnSync(
    ...command(quarters, quarters.binaries.initdb, ['-D', paths.part, ...login, ...kind]),
    { ...spawnOptions(quarters), encoding: 'utf8' },
  )
  if (made.status !== 0)
    throw new AmtsboteError('AB-0301', `initdb: ${made.error?.message ?? String(made.stderr).slice(-800)}`)
}

/** With patience, because an initdb of a killed process may still be writing there. */
function removeUnfinished(home: string): void {
  for (const name of readdirSync(home).filter((one) => one.startsWith(PART)))
    rmSync(join(home, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
}

/**
 * Gives a cluster whose `connection.json` was lost a new password, without a running server.
 * Whoever may read the files of the cluster may do that; nobody else can.
 */
export async function resetPassword(quarters: Quarters): Promise<Connection> {
  const connection = { port: await freePort(), password: newPassword() }
  const { binaries, data, home } = quarters
  disarmStaleNote(data)
  // Or it would repeat a statement that fails, and with it the password.
  const args = ['--single', '-D', data, '-c', 'log_min_error_statement=panic', 'postgres']
  const single = spawnSync(...command(occupying(quarters), binaries.postgres, args), {
    ...spawnOptions(quarters),
    encoding: 'utf8',
    input: `alter role ${USER} password '${connection.password}'\n`,
  })
  if (single.status !== 0 || /ERROR:/.test(String(single.stderr)))
    throw new AmtsboteError(
      'AB-0301',
      `${home}: connection.json is lost: ${String(single.stderr).slice(-800)}`,
    )
  saveConnection(home, connection)
  return connection
}

/** 144 bits, in letters that need no quoting anywhere. */
function newPassword(): string {
  return randomBytes(18).toString('base64url')
}
