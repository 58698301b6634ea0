import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { type Connection, freePort, saveConnection, USER } from './connection.ts'
import type { Quarters } from './quarters.ts'
import { command, spawnOptions } from './run.ts'

/**
 * Creates the cluster: beside its place first, so that an interrupted creation leaves nothing that looks like one.
 * What is in `data` is never deleted.
 */
export async function createCluster(quarters: Quarters): Promise<Connection> {
  const { home, data } = quarters
  const part = `${data}.part`
  const passwordFile = join(home, 'password')
  for (const path of [part, passwordFile]) rmSync(path, { recursive: true, force: true })
  const connection = { port: await freePort(), password: newPassword() }
  mkdirSync(part)
  chmodSync(part, 0o700)
  writeFileSync(passwordFile, connection.password, { flag: 'wx', mode: 0o600 })
  if (quarters.account)
    for (const path of [part, passwordFile]) chownSync(path, quarters.account.uid, quarters.account.gid)
  const login = ['-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
  const kind = ['-E', 'UTF8', '--locale=C.UTF-8', '--data-checksums', '--no-instructions']
  const made = spawnSync(...command(quarters, quarters.binaries.initdb, ['-D', part, ...login, ...kind]), {
    ...spawnOptions(quarters),
    encoding: 'utf8',
  })
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new AmtsboteError('AB-0301', `initdb: ${made.error?.message ?? String(made.stderr).slice(-800)}`)
  saveConnection(home, connection)
  renameSync(part, data)
  return connection
}

/**
 * Gives a cluster whose `connection.json` was lost a new password, without a running server.
 * Whoever may read the files of the cluster may do that; nobody else can.
 */
export async function resetPassword(quarters: Quarters): Promise<Connection> {
  const connection = { port: await freePort(), password: newPassword() }
  const { binaries, data, home } = quarters
  const single = spawnSync(...command(quarters, binaries.postgres, ['--single', '-D', data, 'postgres']), {
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
