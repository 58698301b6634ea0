import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AmtsboteError, errors } from '@amtsbote/contract'
import type { FolderTrigger } from '@amtsbote/robot-sdk/protocol'
import { type StoredBlob, storeBlob } from '#blobs'
import type { Database } from '#database'
import { addItem, attachFile } from '#items'
import { insertFiring, settleFiring } from '../store.ts'
import type { Outcome } from '../tables.ts'

const DEFAULT_LARGEST_MB = 50
const MEGABYTE = 1024 * 1024
const ERROR_FOLDER = 'fehler'

/** A file that was taken by a rename: nobody else has it. */
export interface TakenFile {
  readonly robot: string
  readonly trigger: FolderTrigger
  /** The robot's folder. */
  readonly folder: string
  /** Where the file lies now. */
  readonly path: string
  /** Stays the same when the taking is repeated after a kill. */
  readonly takeId: string
  readonly name: string
}

/**
 * Makes an item of a taken file: bytes stored, item, attachment and decision in one transaction, then the file is removed.
 * Content that was there before makes no second item. What does not fit is kept in `fehler/`, with a note. A second call
 * for the same taking changes nothing.
 */
export async function takeFile(db: Database, file: TakenFile): Promise<void> {
  const limitBytes = (file.trigger.largestMb ?? DEFAULT_LARGEST_MB) * MEGABYTE
  const blob = await storeBlob(db, createReadStream(file.path), { limitBytes })
  const why = await addOnce(db, file, blob)
  if (why === null) await rm(file.path, { force: true })
  else await putAside(file, why)
}

type Stored = Extract<StoredBlob, { kind: 'stored' }>

/** @returns null when the file is no longer needed, else why it was refused */
async function addOnce(db: Database, file: TakenFile, blob: StoredBlob): Promise<string | null> {
  const { robot, takeId } = file
  const slot = `file:${takeId}`
  const decide = (outcome: Outcome, reason: string | null) =>
    ({ robot, slot, planned_at: new Date(), outcome, reason }) as const
  if (blob.kind !== 'stored') {
    await db.transaction().execute((trx) => insertFiring(trx, decide('refused', blob.kind)))
    return blob.kind
  }
  try {
    await db.transaction().execute(async (trx) => {
      if (!(await insertFiring(trx, decide('fired', null)))) return
      const added = await addItem(trx, itemOf(file, blob))
      if (added.kind === 'added') await attachFile(trx, added.id, attachmentOf(file, blob))
      const outcome = added.kind === 'added' ? 'fired' : 'duplicate'
      await settleFiring(trx, { robot, slot }, { outcome, item: added.id, reason: null })
    })
    return null
  } catch (error) {
    if (!(error instanceof AmtsboteError)) throw error
    await db.transaction().execute((trx) => insertFiring(trx, decide('refused', error.code)))
    return `${error.code}: ${errors[error.code].de}`
  }
}

function itemOf({ robot, name }: TakenFile, { sha256, sizeBytes }: Stored) {
  const input = { file: { name, sizeBytes, sha256 } }
  return { robot, input, origin: 'program:folder', businessKey: `sha256:${sha256}` } as const
}

function attachmentOf({ name }: TakenFile, { sha256, sizeBytes }: Stored) {
  return { name, sha256, sizeBytes, mediaType: mediaTypes[extname(name).toLowerCase()] ?? UNKNOWN }
}

const UNKNOWN = 'application/octet-stream'
/** By the name alone: a hint for the robot, which reads the file in a process of its own. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.eml': 'message/rfc822',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
}

const notes: Readonly<Record<string, string>> = {
  empty: 'Die Datei ist leer.',
  'too-large': 'Die Datei ist größer, als der Roboter annimmt.',
}

async function putAside({ folder, path, name, takeId }: TakenFile, why: string): Promise<void> {
  const errorFolder = join(folder, ERROR_FOLDER)
  await mkdir(errorFolder, { recursive: true })
  const kept = join(errorFolder, `${takeId} ${name}`)
  await writeFile(`${kept}.hinweis.txt`, `${notes[why] ?? why}\n`)
  await rename(path, kept)
}
