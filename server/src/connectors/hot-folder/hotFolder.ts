import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Confirmation, Delivery, FilingConnector, Payload } from '#filing'
import { parseReceipt, type Receipt } from './receipt.ts'
import { fileReference, sidecarXml, withdrawalXml } from './sidecar.ts'

/** Endings by type of content; the receiving side looks at the type in the sidecar, people at the ending. */
const endings = {
  'application/pdf': 'pdf',
  'image/tiff': 'tif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const

const folders = ['in', 'work', 'done', 'error'] as const

/**
 * Connector for e-files that import from a folder.
 *
 * The payload is written first, the sidecar last and by rename: the sidecar is the signal that an order is complete.
 * The receiving side answers with a receipt that carries the hash of what it stored; nothing counts as filed before.
 *
 * @param folder root with `in/ work/ done/ error/`; made when missing
 * @param tenant name of the town for the receiving side
 */
export function hotFolderConnector({
  folder,
  tenant,
}: {
  readonly folder: string
  readonly tenant: string
}): FilingConnector {
  const paths = pathsIn(folder)
  return {
    name: 'hot-folder',

    async checkFile() {
      for (const name of folders) await mkdir(join(folder, name), { recursive: true })
      await access(join(folder, 'in'), constants.W_OK)
      return { kind: 'ready' }
    },

    async file(delivery: Delivery, payload: Payload) {
      const name = `${delivery.orderId}.${endings[delivery.mediaType]}`
      await writeAtomically(join(folder, 'in', name), payload())
      const xml = sidecarXml(delivery, { tenant, payloadName: name })
      await writeAtomically(paths.sidecar('in', delivery.orderId), single(Buffer.from(xml, 'utf8')))
    },

    async confirm(delivery: Delivery): Promise<Confirmation> {
      const refused = await readReceipt(paths.refused(delivery.orderId))
      if (refused)
        return { kind: 'refused', message: refused.reason || refused.code || 'ohne Angabe von Gründen' }
      const accepted = await readReceipt(paths.accepted(delivery.orderId))
      if (accepted) return compare(delivery, accepted)
      for (const place of folders)
        if (await exists(paths.sidecar(place, delivery.orderId))) return { kind: 'waiting' }
      return { kind: 'absent' }
    },

    async withdraw(delivery: Delivery, why: string) {
      const refused = await readReceipt(paths.withdrawalRefused(delivery.orderId))
      if (refused) return { kind: 'refused', message: refused.reason }
      const done = await readReceipt(paths.withdrawn(delivery.orderId))
      if (done?.result === 'zurueckgezogen' && done.orderId === delivery.orderId) return { kind: 'withdrawn' }
      if (done) return { kind: 'refused', message: 'Die Quittung des Rückzugs passt nicht zum Auftrag.' }
      const request = paths.withdrawal(delivery.orderId)
      if (!(await exists(request)))
        await writeAtomically(request, single(Buffer.from(withdrawalXml(delivery, why), 'utf8')))
      return { kind: 'waiting' }
    },
  }
}

function pathsIn(folder: string) {
  return {
    sidecar: (place: (typeof folders)[number], id: string) => join(folder, place, `${id}.xml`),
    accepted: (id: string) => join(folder, 'done', `${id}.ok.xml`),
    refused: (id: string) => join(folder, 'error', `${id}.err.xml`),
    withdrawal: (id: string) => join(folder, 'in', `${id}.rueckzug.xml`),
    withdrawn: (id: string) => join(folder, 'done', `${id}.rueckzug.ok.xml`),
    withdrawalRefused: (id: string) => join(folder, 'error', `${id}.rueckzug.err.xml`),
  }
}

/** What was ordered must be what lies there: file, register and every byte. */
function compare(delivery: Delivery, receipt: Receipt): Confirmation {
  const expected = {
    auftrag: [delivery.orderId, receipt.orderId],
    personalnummer: [delivery.employeeNumber, receipt.employeeNumber],
    aktenzeichen: [fileReference(delivery.employeeNumber), receipt.fileReference],
    register: [delivery.register, receipt.register],
    sha256: [delivery.sha256, receipt.sha256],
    ergebnis: ['abgelegt', receipt.result],
  }
  const different = Object.entries(expected).flatMap(([name, [ordered, found]]) =>
    ordered === found ? [] : [name],
  )
  if (different.length > 0) return { kind: 'mismatch', message: `Abweichung bei ${different.join(', ')}` }
  return receipt.documentId
    ? { kind: 'filed', receipt: receipt.documentId }
    : { kind: 'mismatch', message: 'Quittung ohne Kennung' }
}

async function readReceipt(path: string): Promise<Receipt | null> {
  try {
    return parseReceipt(await readFile(path, 'utf8'))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Writes beside, flushes, renames: a reader sees the whole file or none, also after a power cut. */
async function writeAtomically(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.${randomUUID()}.part`
  const file = await open(part, 'wx', 0o640)
  try {
    for await (const chunk of bytes) await file.write(chunk)
    await file.sync()
    await file.close()
    await rename(part, path)
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

async function* single(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false
      throw error
    },
  )
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
