import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { hashFile, isMissing, removeAll, syncFolder, writeAtomically } from './durable.ts'

const filedDocumentSchema = z.object({
  orderId: z.uuid(),
  documentId: z.string(),
  employeeNumber: z.string(),
  fileReference: z.string(),
  register: z.string(),
  title: z.string(),
  documentDate: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  filedAt: z.string(),
})

/** A document as it lies in a personnel file. */
export type FiledDocument = Readonly<z.infer<typeof filedDocumentSchema>>

const withdrawalSchema = z.object({
  orderId: z.uuid(),
  /** Where it lay; null when the order came back before anything was filed. */
  from: filedDocumentSchema
    .pick({ documentId: true, employeeNumber: true, fileReference: true, register: true })
    .nullable(),
  withdrawnAt: z.string(),
  reason: z.string(),
})

/** What is left of a withdrawn document: that it was there, not what it was. */
export type Withdrawal = Readonly<z.infer<typeof withdrawalSchema>>

/**
 * The documents of the e-file in a folder of their own: `documents/<order>/{record.json,payload}` and
 * `withdrawn/<order>.json`. A document appears by renaming a complete folder, so it is there whole and once or not at all.
 */
export class Store {
  readonly #root: string

  private constructor(root: string) {
    this.#root = root
  }

  /** Opens a store and creates its folders. Looking into the store of a running e-file is safe. */
  static async open(root: string): Promise<Store> {
    for (const folder of ['documents', 'withdrawn', 'incoming']) {
      await mkdir(join(root, folder), { recursive: true, mode: 0o750 })
    }
    return new Store(root)
  }

  /** Clears away what a crash left half done. Only for the one that works on the store, before it starts. */
  async recover(): Promise<void> {
    const incoming = join(this.#root, 'incoming')
    await removeAll((await readdir(incoming)).map((name) => join(incoming, name)))
    for (const { orderId } of await this.withdrawals()) await this.#discard(orderId)
  }

  /**
   * Stores a document under its order, exactly once. Copies the payload, flushes it and hashes what lies on disk.
   *
   * @returns the document with the hash of the stored bytes; an existing one is returned unchanged
   */
  async add(document: Omit<FiledDocument, 'sha256' | 'sizeBytes'>, payload: string): Promise<FiledDocument> {
    const incoming = join(this.#root, 'incoming', randomUUID())
    await mkdir(incoming, { mode: 0o750 })
    const stored = join(incoming, 'payload')
    await copyFile(payload, stored, constants.COPYFILE_EXCL)
    const sizeBytes = await flush(stored)
    const filed = { ...document, sha256: await hashFile(stored), sizeBytes }
    await writeFile(join(incoming, 'record.json'), `${JSON.stringify(filed, null, 2)}\n`)
    await flush(join(incoming, 'record.json'))
    await syncFolder(incoming)
    try {
      await rename(incoming, this.#folder(document.orderId))
    } catch (error) {
      const existing = await this.find(document.orderId)
      await removeAll([incoming])
      if (!existing) throw error
      return existing
    }
    await syncFolder(join(this.#root, 'documents'))
    return filed
  }

  async find(orderId: string): Promise<FiledDocument | undefined> {
    return readJson(join(this.#folder(orderId), 'record.json'), filedDocumentSchema)
  }

  async findWithdrawal(orderId: string): Promise<Withdrawal | undefined> {
    return readJson(join(this.#root, 'withdrawn', `${orderId}.json`), withdrawalSchema)
  }

  /** Takes a document out of its file for good and blocks its order. A second run changes nothing. */
  async withdraw(orderId: string, { reason, at }: { reason: string; at: string }): Promise<Withdrawal> {
    const earlier = await this.findWithdrawal(orderId)
    const withdrawal = earlier ?? {
      orderId,
      from: placeOf(await this.find(orderId)),
      withdrawnAt: at,
      reason,
    }
    // The trace comes first: a crash in between leaves a document that the next start removes, never one that returns.
    if (!earlier)
      await writeAtomically(join(this.#root, 'withdrawn', `${orderId}.json`), JSON.stringify(withdrawal))
    await this.#discard(orderId)
    return withdrawal
  }

  /** Everything that lies in a file now, ordered by file, register and time. */
  async inventory(): Promise<FiledDocument[]> {
    const orders = await readdir(join(this.#root, 'documents'))
    const documents = await Promise.all(orders.map((orderId) => this.find(orderId)))
    return documents
      .filter((document) => document !== undefined)
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b)))
  }

  async withdrawals(): Promise<Withdrawal[]> {
    const names = await readdir(join(this.#root, 'withdrawn'))
    const orders = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
    const traces = await Promise.all(orders.map((orderId) => this.findWithdrawal(orderId)))
    return traces.filter((trace) => trace !== undefined)
  }

  /** Where the bytes of a filed document lie. */
  payloadPath(orderId: string): string {
    return join(this.#folder(orderId), 'payload')
  }

  async #discard(orderId: string): Promise<void> {
    await removeAll([this.#folder(orderId)])
    await syncFolder(join(this.#root, 'documents'))
  }

  #folder(orderId: string): string {
    return join(this.#root, 'documents', orderId)
  }
}

function placeOf(document: FiledDocument | undefined): Withdrawal['from'] {
  if (!document) return null
  const { documentId, employeeNumber, fileReference, register } = document
  return { documentId, employeeNumber, fileReference, register }
}

function sortKey({ employeeNumber, register, filedAt, orderId }: FiledDocument): string {
  return `${employeeNumber} ${register} ${filedAt} ${orderId}`
}

async function flush(path: string): Promise<number> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}
