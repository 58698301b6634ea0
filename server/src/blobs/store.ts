import type { Sha256 } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database, Transaction } from '#database'

/** Notes an upload, so that a sweep finds its chunks when it is never finished. */
export async function beginUpload(db: Database, uploadId: string): Promise<void> {
  await db.insertInto('blob_upload').values({ id: uploadId }).execute()
}

export async function insertChunk(
  db: Database | Transaction,
  { uploadId, number, bytes }: { readonly uploadId: string; readonly number: number; readonly bytes: Buffer },
): Promise<void> {
  await db.insertInto('blob_chunk').values({ upload_id: uploadId, number, bytes }).execute()
}

/**
 * Makes an upload a blob, with its last chunk; or drops it when the same bytes are there already.
 * An upload of the same bytes at the same moment is waited for.
 *
 * @returns whether these bytes are new
 * @throws Error when chunks were written and have been swept since: the blob would have a hole
 */
export async function finishUpload(
  db: Database,
  upload: {
    readonly uploadId: string
    readonly written: number
    readonly sha256: Sha256
    readonly sizeBytes: number
    readonly last: Buffer
  },
): Promise<boolean> {
  const { uploadId, written, sha256, sizeBytes, last } = upload
  return db.transaction().execute(async (trx) => {
    const ended = await trx.deleteFrom('blob_upload').where('id', '=', uploadId).executeTakeFirstOrThrow()
    if (written > 0 && ended.numDeletedRows === 0n)
      throw new Error(`upload ${uploadId} was swept before it ended`)
    const made = await trx
      .insertInto('blob')
      .values({ sha256, upload_id: uploadId, size_bytes: sizeBytes })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .executeTakeFirstOrThrow()
    const isNew = made.numInsertedOrUpdatedRows === 1n
    if (isNew) await insertChunk(trx, { uploadId, number: written, bytes: last })
    else if (written > 0) await trx.deleteFrom('blob_chunk').where('upload_id', '=', uploadId).execute()
    return isNew
  })
}

/** Never touches the chunks of a finished blob, also when a sweep meets an upload that is just being finished. */
export async function dropUpload(db: Database, uploadId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('blob_upload').where('id', '=', uploadId).execute()
    await sql`delete from blob_chunk where upload_id = ${uploadId}
      and not exists (select from blob where blob.upload_id = blob_chunk.upload_id)`.execute(trx)
  })
}

/** Uploads that began before `before` and did not end. */
export async function findUnfinished(db: Database, before: Date): Promise<string[]> {
  const rows = await db.selectFrom('blob_upload').select('id').where('started_at', '<', before).execute()
  return rows.map((row) => row.id)
}

/** Under which upload the chunks of a blob lie, null when there is no such blob. */
export async function findUpload(db: Database, sha256: Sha256): Promise<string | null> {
  const row = await db.selectFrom('blob').select('upload_id').where('sha256', '=', sha256).executeTakeFirst()
  return row?.upload_id ?? null
}

export async function readChunk(db: Database, uploadId: string, number: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('blob_chunk')
    .select('bytes')
    .where('upload_id', '=', uploadId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.bytes ?? null
}
