import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import type { InputFile } from '@amtsbote/robot-sdk'

/** Media types of what offices drop into folders. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml',
}

/**
 * Copies the files for the run, and names the first one in the item as a watched folder would, where the item says nothing else.
 * @throws AmtsboteError AB-0402 for a file that cannot be read
 */
export async function withFiles(
  { files: paths, input }: { readonly files: readonly string[]; readonly input: unknown },
  folder: string,
): Promise<{ readonly files: readonly InputFile[]; readonly input: unknown }> {
  const copied = paths.map(async (from): Promise<{ file: InputFile; sha256: string }> => {
    const bytes = await readFile(from).catch((cause: unknown) => {
      throw new AmtsboteError('AB-0402', from, { cause })
    })
    const name = basename(from)
    const path = join(folder, name)
    await writeFile(path, bytes)
    const mediaType = mediaTypes[extname(name).toLowerCase()] ?? 'application/octet-stream'
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { file: { name, mediaType, path, sizeBytes: bytes.length }, sha256 }
  })
  const all = await Promise.all(copied)
  const [first] = all
  const named = first && {
    file: { name: first.file.name, sizeBytes: first.file.sizeBytes, sha256: first.sha256 },
  }
  const isFilled = typeof input === 'object' && input !== null
  return { files: all.map(({ file }) => file), input: isFilled ? { ...named, ...input } : (named ?? input) }
}
