import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type DocumentId, type ReasonCode, reasons } from '@amtsbote/contract'
import { exportBlob } from '#blobs'
import type { Database } from '#database'

/** Folder beside the incoming files for those that could not be used. */
const ERROR_FOLDER = 'fehler'
const REPORTS_PER_LOOK = 100

interface Needs {
  readonly db: Database
  readonly folder: string
}

/**
 * Puts every file of the watched folder that was rejected, at whatever stage, into `fehler/` with its reason.
 * After a kill it is done again under the same name.
 */
export async function reportRejected({ db, folder }: Needs): Promise<void> {
  const rejected = await db
    .selectFrom('document')
    .select(['id', 'name', 'sha256', 'reason'])
    .where('state', '=', 'rejected')
    .where('source', '=', 'folder')
    .where('error_file', 'is', null)
    .where('reason', '!=', 'sorted-out')
    .where('sha256', 'is not', null)
    .limit(REPORTS_PER_LOOK)
    .execute()
  for (const { id, name, sha256, reason } of rejected) {
    if (!sha256 || !reason) continue
    const errorName = await freeName(folder, name, id)
    await exportBlob(db, sha256, join(folder, ERROR_FOLDER, errorName))
    await explain({ db, folder }, id, errorName, reason)
  }
}

/** The same for a file of which nothing could be stored (empty or too large): the original itself is moved. */
export async function moveToErrors(
  { db, folder }: Needs,
  file: { readonly documentId: DocumentId; readonly name: string; readonly path: string },
): Promise<void> {
  const row = await db
    .selectFrom('document')
    .select('reason')
    .where('id', '=', file.documentId)
    .executeTakeFirstOrThrow()
  const errorName = await freeName(folder, file.name, file.documentId)
  await rename(file.path, join(folder, ERROR_FOLDER, errorName))
  await explain({ db, folder }, file.documentId, errorName, row.reason ?? 'reading-failed')
}

async function explain(
  { db, folder }: Needs,
  id: DocumentId,
  errorName: string,
  code: ReasonCode,
): Promise<void> {
  const { de, nextDe } = reasons[code]
  const text = `${errorName}\n\nGrund: ${de} (${code}).\nWas zu tun ist: ${nextDe}\nVorgang: ${id}\n`
  await writeFile(join(folder, ERROR_FOLDER, `${errorName}.grund.txt`), text, 'utf8')
  await db.updateTable('document').set({ error_file: errorName }).where('id', '=', id).execute()
}

/** The file's own name, or with the document's number when another file of that name lies there. */
async function freeName(folder: string, name: string, id: DocumentId): Promise<string> {
  await mkdir(join(folder, ERROR_FOLDER), { recursive: true })
  const taken = await stat(join(folder, ERROR_FOLDER, name)).then(
    () => true,
    () => false,
  )
  if (!taken) return name
  const ending = extname(name)
  return `${name.slice(0, name.length - ending.length)} ${id}${ending}`
}
