import { createHash, randomUUID } from 'node:crypto'
import type { Sha256 } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'

/** 1 MiB: large enough that 300 MB are 300 statements, small enough that memory stays flat (measured: 5 s, 9 MB). */
export const CHUNK_BYTES = 1024 * 1024

/** What became of an upload. */
export type StoredBlob =
  | { readonly kind: 'stored'; readonly sha256: Sha256; readonly sizeBytes: number; readonly isNew: boolean }
  | { readonly kind: 'empty' }
  /** The rest of the source was not read; nothing is kept. */
  | { readonly kind: 'too-large' }

/**
 * Stores a stream of bytes under its SHA-256; memory holds two chunks at most.
 *
 * Chunks are written one statement each, so that a slow sender holds no transaction open; the last transaction makes
 * the blob. The same bytes again, also at the same moment, are stored once.
 */
export async function storeBlob(
  db: Database,
  source: AsyncIterable<Uint8Array>,
  { limitBytes }: { readonly limitBytes: number },
): Promise<StoredBlob> {
  const uploadId = randomUUID()
  await db.insertInto('blob_upload').values({ id: uploadId }).execute()
  try {
    const { hash, sizeBytes } = await writeChunks(db, uploadId, source, limitBytes)
    if (sizeBytes === 0 || sizeBytes > limitBytes) {
      await dropUpload(db, uploadId)
      return { kind: sizeBytes === 0 ? 'empty' : 'too-large' }
    }
    const sha256 = hash as Sha256
    const isNew = await makeBlob(db, { uploadId, sha256, sizeBytes })
    return { kind: 'stored', sha256, sizeBytes, isNew }
  } catch (error) {
    await dropUpload(db, uploadId).catch(() => {})
    throw error
  }
}

/** Deletes what interrupted uploads left behind. @returns number of uploads removed */
export async function sweepUnfinishedUploads(db: Database, before: Date): Promise<number> {
  const old = await db.selectFrom('blob_upload').select('id').where('started_at', '<', before).execute()
  for (const { id } of old) await dropUpload(db, id)
  return old.length
}

async function writeChunks(
  db: Database,
  uploadId: string,
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
) {
  const hash = createHash('sha256')
  let sizeBytes = 0
  let number = 0
  for await (const bytes of inChunks(source)) {
    sizeBytes += bytes.length
    if (sizeBytes > limitBytes) break
    hash.update(bytes)
    await db.insertInto('blob_chunk').values({ upload_id: uploadId, number, bytes }).execute()
    number += 1
  }
  return { hash: hash.digest('hex'), sizeBytes }
}

/** Regroups whatever sizes arrive into whole chunks; the last may be shorter. */
async function* inChunks(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = []
  let length = 0
  for await (const part of source) {
    for (let rest = part; rest.length > 0; ) {
      const taken = rest.subarray(0, CHUNK_BYTES - length)
      pending.push(taken)
      length += taken.length
      rest = rest.subarray(taken.length)
      if (length === CHUNK_BYTES) {
        yield Buffer.concat(pending)
        pending = []
        length = 0
      }
    }
  }
  if (length > 0) yield Buffer.concat(pending)
}

async function makeBlob(
  db: Database,
  { uploadId, sha256, sizeBytes }: { uploadId: string; sha256: Sha256; sizeBytes: number },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('blob')
      .values({ sha256, upload_id: uploadId, size_bytes: sizeBytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .executeTakeFirstOrThrow()
    const isNew = numInsertedOrUpdatedRows === 1n
    if (!isNew) await trx.deleteFrom('blob_chunk').where('upload_id', '=', uploadId).execute()
    await trx.deleteFrom('blob_upload').where('id', '=', uploadId).execute()
    return isNew
  })
}

/** Never touches the chunks of a finished blob, also when a sweep meets an upload that is just being finished. */
async function dropUpload(db: Database, uploadId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('blob_upload').where('id', '=', uploadId).execute()
    await sql`delete from blob_chunk where upload_id = ${uploadId}
      and not exists (select from blob where blob.upload_id = blob_chunk.upload_id)`.execute(trx)
  })
}
