import { createHash, randomUUID } from 'node:crypto'
import type { Sha256 } from '@amtsbote/contract'
import type { Database } from '#database'
import { inChunks } from './chunks.ts'
import { beginUpload, dropUpload, finishUpload, insertChunk } from './store.ts'

/** What became of an upload. */
export type StoredBlob =
  | { readonly kind: 'stored'; readonly sha256: Sha256; readonly sizeBytes: number; readonly isNew: boolean }
  | { readonly kind: 'empty' }
  /** The rest of the source was not read; nothing is kept. */
  | { readonly kind: 'too-large' }

/**
 * Stores a stream of bytes under its SHA-256; memory holds a few chunks, however much comes.
 *
 * Chunks are written one statement each, so that a slow sender holds no transaction open; the last one is written by
 * the transaction that makes the blob, so a usual scan costs one commit. The same bytes again, also at the same
 * moment, are stored once.
 *
 * @throws what the source throws; Error when the upload was swept before its end. Nothing is kept then.
 */
export async function storeBlob(
  db: Database,
  source: AsyncIterable<Uint8Array>,
  { limitBytes }: { readonly limitBytes: number },
): Promise<StoredBlob> {
  const uploadId = randomUUID()
  const upload = { uploadId, written: 0 }
  try {
    const { hash, sizeBytes, last } = await writeAllButLast(db, upload, { source, limitBytes })
    if (!last || sizeBytes > limitBytes) {
      await abandon(db, upload)
      return { kind: last ? 'too-large' : 'empty' }
    }
    const sha256 = hash as Sha256
    const isNew = await finishUpload(db, { ...upload, sha256, sizeBytes, last })
    return { kind: 'stored', sha256, sizeBytes, isNew }
  } catch (error) {
    // Without a database the sweeper does it later.
    await abandon(db, upload).catch(() => {})
    throw error
  }
}

interface Progress {
  readonly uploadId: string
  /** Chunks in the database. */
  written: number
}

async function writeAllButLast(
  db: Database,
  upload: Progress,
  { source, limitBytes }: { readonly source: AsyncIterable<Uint8Array>; readonly limitBytes: number },
) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  let last: Buffer | null = null
  for await (const bytes of inChunks(source)) {
    hash.update(bytes)
    sizeBytes += bytes.length
    if (last) {
      if (upload.written === 0) await beginUpload(db, upload.uploadId)
      await insertChunk(db, { uploadId: upload.uploadId, number: upload.written, bytes: last })
      upload.written += 1
    }
    last = bytes
    if (sizeBytes > limitBytes) break
  }
  return { hash: hash.digest('hex'), sizeBytes, last }
}

async function abandon(db: Database, { uploadId, written }: Progress): Promise<void> {
  if (written > 0) await dropUpload(db, uploadId)
}
