import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Sha256 } from '@amtsbote/contract'
import { exportBlob } from '#blobs'
import type { Database, Transaction } from '#database'
import { findFiles, insertFile } from './store.ts'

/** A file that came with an item. */
export interface ItemFile {
  readonly name: string
  readonly mediaType: string
  readonly sha256: Sha256
  readonly sizeBytes: number
}

/** Adds a stored file to an item, in the transaction that adds the item. */
export async function attachFile(trx: Transaction, itemId: string, file: ItemFile): Promise<void> {
  await insertFile(trx, itemId, file)
}

/** Writes the files of an item into a folder below `folder`, for the process of its run. @returns where they lie */
export async function exportFiles(
  db: Database,
  itemId: string,
  folder: string,
): Promise<{ name: string; mediaType: string; path: string; sizeBytes: number }[]> {
  const files = await findFiles(db, itemId)
  const exported = files.map(async ({ name, mediaType, sha256, sizeBytes }, index) => {
    // A folder for each, so that names from outside can neither collide nor lead elsewhere.
    const own = join(folder, 'dateien', String(index + 1))
    await mkdir(own, { recursive: true })
    const path = join(own, basename(name))
    await exportBlob(db, sha256, path)
    return { name, mediaType, path, sizeBytes }
  })
  return Promise.all(exported)
}
