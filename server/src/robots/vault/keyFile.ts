import { randomBytes } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { KEY_BYTES, type Key, type KeyRing, keyOf } from './envelope.ts'

const LINE = /^amtsbote-key-1 ([A-Za-z0-9+/]{43}=)$/
/** Rights of group and others. */
const OTHERS = 0o077

/**
 * Reads the keys of this machine: one `amtsbote-key-1 BASE64` a line, the one that seals first; `#` begins a comment.
 *
 * @returns null when there is no file
 * @throws AmtsboteError AB-0612 when it is not understood, or others on this machine may read it
 */
export async function readKeyRing(file: string): Promise<KeyRing | null> {
  const found = await stat(file).catch(() => null)
  if (!found) return null
  // Windows keeps rights elsewhere; there the folder's rights count.
  if (process.platform !== 'win32' && (found.mode & OTHERS) !== 0)
    throw new AmtsboteError('AB-0612', `chmod 400 ${file}`)
  const text = await readFile(file, 'utf8')
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const [first, ...others] = lines.map((line): Key => {
    const bytes = Buffer.from(LINE.exec(line)?.[1] ?? '', 'base64')
    if (bytes.length !== KEY_BYTES) throw new AmtsboteError('AB-0612', file)
    return keyOf(bytes)
  })
  if (!first) throw new AmtsboteError('AB-0612', file)
  return [first, ...others]
}

export function newKey(): Key {
  return keyOf(randomBytes(KEY_BYTES))
}

/**
 * Writes the keys of this machine, readable for its owner alone: whole or not at all, and on the disk before anything is
 * sealed with them.
 */
export async function writeKeyRing(file: string, ring: KeyRing): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const temporary = `${file}.${process.pid}.neu`
  const handle = await open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(ring.map(({ bytes }) => `amtsbote-key-1 ${bytes.toString('base64')}\n`).join(''))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await chmod(temporary, 0o400)
  await rename(temporary, file)
}
