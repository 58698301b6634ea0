import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Writes bytes to a new file in a new folder of the system's temporary folder; gives its path. */
export function temporaryFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amtsbote-pages-')), 'file')
  writeFileSync(path, bytes)
  return path
}
