import { createHash } from 'node:crypto'
import { hashFile } from './durable.ts'
import type { HotFolder } from './hotFolder.ts'
import { type Order, parseOrder } from './order.ts'
import { fileReferenceOf, type PersonnelFiles } from './personnelFiles.ts'
import type { Receipt } from './receipt.ts'
import { registers } from './registers.ts'
import type { FiledDocument, Store } from './store.ts'

/** 512 MiB: the largest scan batch is far below; more would fill the disk by mistake. */
const PAYLOAD_MAX_BYTES = 512 * 1024 * 1024

/** Why the e-file refuses an order. */
export type RefusalCode =
  | 'sidecar-invalid'
  | 'form-unknown'
  | 'order-withdrawn'
  | 'order-conflict'
  | 'file-unknown'
  | 'file-reference-wrong'
  | 'register-unknown'
  | 'register-closed'
  | 'payload-missing'
  | 'payload-too-large'
  | 'payload-wrong'
  | 'store-full'

interface Refusal {
  readonly code: RefusalCode
  readonly reason: string
}

export interface ReceivingSide {
  readonly hotFolder: HotFolder
  readonly store: Store
  readonly personnelFiles: PersonnelFiles
  readonly now: () => Date
  /** A disk without room, for tests. */
  readonly isFull: boolean
}

/**
 * Checks a filing order and files its payload exactly once.
 * The same order again gives the same receipt and stores nothing; the same order with another content is refused.
 */
export async function handleFiling(
  side: ReceivingSide,
  { orderId, xml }: { orderId: string; xml: string },
): Promise<Receipt> {
  const parsed = parseOrder(xml, orderId)
  if (parsed.kind === 'invalid') return refused(orderId, parsed)
  const order = parsed.value

  if (await side.store.findWithdrawal(orderId)) {
    return refused(orderId, {
      code: 'order-withdrawn',
      reason: 'Der Auftrag wurde zurückgezogen und gilt nicht mehr.',
    })
  }
  const refusal = (await checkTarget(side, order)) ?? (await checkPayload(side, order))
  if (refusal) return refused(orderId, refusal)

  const existing = await side.store.find(orderId)
  if (existing) return isSame(existing, order) ? accepted(existing) : refused(orderId, conflict)
  return store(side, order)
}

async function checkTarget(
  { personnelFiles }: ReceivingSide,
  { ziel, herkunft }: Order,
): Promise<Refusal | undefined> {
  const file = await personnelFiles.find(ziel.personalnummer)
  if (!file) return { code: 'file-unknown', reason: 'Zu dieser Personalnummer gibt es keine Personalakte.' }
  if (ziel.aktenzeichen !== fileReferenceOf(ziel.personalnummer)) {
    return { code: 'file-reference-wrong', reason: 'Das Aktenzeichen gehört nicht zu dieser Personalnummer.' }
  }
  const register = registers.find(({ number }) => number === ziel.register)
  if (!register) return { code: 'register-unknown', reason: `Das Register ${ziel.register} gibt es nicht.` }
  if (register.filing === 'closed' || (register.filing === 'person' && herkunft.entscheidung !== 'mensch')) {
    return {
      code: 'register-closed',
      reason: `In das Register ${ziel.register} darf so nicht abgelegt werden.`,
    }
  }
  return undefined
}

/** The payload must be there, unless the order is filed already and only its receipt got lost. */
async function checkPayload(
  { hotFolder, store }: ReceivingSide,
  { auftrag, dokument }: Order,
): Promise<Refusal | undefined> {
  const payload = await hotFolder.claimPayload(dokument.datei)
  if (!payload) {
    if (await store.find(auftrag)) return undefined
    return { code: 'payload-missing', reason: 'Zu dem Auftrag liegt keine Datei vor.' }
  }
  if (payload.sizeBytes > PAYLOAD_MAX_BYTES)
    return { code: 'payload-too-large', reason: 'Die Datei ist zu groß.' }
  if (payload.sizeBytes !== dokument.groesse || (await hashFile(payload.path)) !== dokument.sha256) {
    return {
      code: 'payload-wrong',
      reason: 'Die Datei stimmt nicht mit Größe und Prüfsumme des Auftrags überein.',
    }
  }
  return undefined
}

async function store(side: ReceivingSide, order: Order): Promise<Receipt> {
  const { auftrag, ziel, dokument, metadaten } = order
  const payload = await side.hotFolder.claimPayload(dokument.datei)
  if (!payload) throw new Error(`The payload of order ${auftrag} disappeared while it was filed`)
  try {
    if (side.isFull) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const document = {
      orderId: auftrag,
      documentId: documentIdOf(auftrag),
      employeeNumber: ziel.personalnummer,
      fileReference: ziel.aktenzeichen,
      register: ziel.register,
      title: metadaten.betreff,
      documentDate: metadaten.datumDesSchreibens,
      mediaType: dokument.typ,
      filedAt: side.now().toISOString(),
    }
    return accepted(await side.store.add(document, payload.path))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
    return refused(auftrag, { code: 'store-full', reason: 'Der Speicher der E-Akte ist voll.' })
  }
}

/** The e-file's own name of a document. Made from the order, so that it is the same after a crash. */
function documentIdOf(orderId: string): string {
  return `MA-${createHash('sha256').update(orderId).digest('hex').slice(0, 12)}`
}

function isSame(document: FiledDocument, { ziel, dokument }: Order): boolean {
  return (
    document.sha256 === dokument.sha256 &&
    document.employeeNumber === ziel.personalnummer &&
    document.register === ziel.register
  )
}

const conflict: Refusal = {
  code: 'order-conflict',
  reason: 'Unter dieser Auftragsnummer ist bereits etwas anderes abgelegt.',
}

function accepted(document: FiledDocument): Receipt {
  const { orderId, documentId, fileReference, employeeNumber, register, sha256, filedAt } = document
  return {
    orderId,
    result: 'abgelegt',
    documentId,
    fileReference,
    employeeNumber,
    register,
    sha256,
    at: filedAt,
  }
}

/** A receipt that says no. */
export function refused(orderId: string, { code, reason }: { code: string; reason: string }): Receipt {
  return { orderId, result: 'abgelehnt', code, reason }
}
