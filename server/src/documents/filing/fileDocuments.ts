import type { DocumentId } from '@amtsbote/contract'
import { openBlob } from '#blobs'
import { settleBooking } from '#bookings'
import type { Database } from '#database'
import { advance, type Change } from '#documents'
import { claimRun, FencedError, type Run, UncertainEffectError } from '#journal'
import type { ClaimedJob, Queues } from '#queues'
import type { Confirmation, Delivery, FilingConnector } from './port.ts'
import { findOpenDelivery, findReplacedDelivery, type OpenDelivery, settleOrder } from './store.ts'

interface Needs {
  readonly db: Database
  readonly queues: Pick<Queues, 'send'>
  readonly now: () => Date
  readonly connector: FilingConnector
  /** Told when the receiving side could not be reached; the order waits and is tried again. */
  readonly onTrouble: (where: string, error: unknown) => void
}

/**
 * Pause before the receiving side is asked again, by the number of times it did not answer: quick while a person
 * may be watching, once a minute when it is away for the night.
 */
const PAUSES_MS = [1_000, 1_000, 2_000, 2_000, 5_000, 10_000, 30_000, 60_000]

/** How an attempt ended: proven, or with the reason why a person has to look, or not yet. */
type Ending =
  | { readonly kind: 'filed'; readonly receipt: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unproven'; readonly message: string }
  | { readonly kind: 'waiting' }

/**
 * Fulfils the open orders of these documents: hand over, read back, and only then `filed`.
 *
 * A second run is harmless: the run of an order is claimed and fenced, what was handed over is not handed over again.
 */
export async function fileDocuments(needs: Needs, jobs: readonly ClaimedJob[]): Promise<void> {
  await Promise.all(jobs.map((job) => fileDocument(needs, job)))
}

async function fileDocument(needs: Needs, job: ClaimedJob): Promise<void> {
  const open = await findOpenDelivery(needs.db, job.documentId)
  if (!open) return
  const { delivery } = open
  const run = await claimRun(needs.db, { runId: delivery.orderId, kind: 'filing', job, signal: job.signal })
  if (!run) return
  try {
    await conclude(needs, run, open, await attempt(needs, run, open))
  } catch (error) {
    if (error instanceof FencedError) return
    if (!(error instanceof UncertainEffectError)) needs.onTrouble('filing', error)
    const uncertain = error instanceof UncertainEffectError
    await conclude(
      needs,
      run,
      open,
      uncertain ? { kind: 'unproven', message: error.message } : { kind: 'waiting' },
    )
  }
}

async function attempt(needs: Needs, run: Run, { delivery, replaces }: OpenDelivery): Promise<Ending> {
  if (replaces) {
    const withdrawn = await withdrawEarlier(needs, replaces)
    if (withdrawn) return withdrawn
  }
  const check = await needs.connector.checkFile(delivery)
  if (check.kind === 'refused') return check
  await run.effect('file', {
    input: [
      delivery.employeeNumber,
      delivery.register,
      delivery.title,
      delivery.documentDate,
      delivery.sha256,
    ],
    act: async () => {
      await needs.connector.file(delivery, () => openBlob(needs.db, delivery.sha256))
      return null
    },
    verify: async () => {
      const seen = await needs.connector.confirm(delivery)
      return seen.kind === 'absent' ? { kind: 'absent' } : { kind: 'done', result: null }
    },
  })
  return endingOf(await needs.connector.confirm(delivery))
}

/** `absent` after a proven hand-over: the receiving side lost it. A person has to look before anything is repeated. */
function endingOf(confirmation: Confirmation): Ending {
  switch (confirmation.kind) {
    case 'filed':
    case 'refused':
    case 'waiting':
      return confirmation
    case 'mismatch':
      return { kind: 'unproven', message: confirmation.message }
    case 'absent':
      return { kind: 'unproven', message: 'Der übergebene Auftrag ist bei der E-Akte nicht mehr zu finden.' }
  }
}

/** @returns an ending while the earlier order is not withdrawn; null when the way is free */
async function withdrawEarlier(needs: Needs, orderId: Delivery['orderId']): Promise<Ending | null> {
  const earlier = await findReplacedDelivery(needs.db, orderId)
  if (!earlier) return null
  const outcome = await needs.connector.withdraw(
    earlier,
    'Auftrag war nicht nachweisbar und wurde neu entschieden',
  )
  if (outcome.kind === 'waiting') return { kind: 'waiting' }
  if (outcome.kind === 'refused') return { kind: 'unproven', message: outcome.message }
  await settleOrder(needs.db, orderId, { state: 'withdrawn' })
  return null
}

/** Writes how the attempt ended: order, run, document, evidence, booking and the next job in one transaction. */
async function conclude(needs: Needs, run: Run, open: OpenDelivery, ending: Ending): Promise<void> {
  const runState = ending.kind === 'filed' ? 'done' : ending.kind === 'waiting' ? 'queued' : 'waiting-person'
  await run.finish(runState, async (trx) => {
    await settleOrder(trx, open.delivery.orderId, orderUpdate(ending, open.waits, needs.now()))
    const moved = await advance({ ...needs, trx }, [changeOf(needs.connector, open, ending)])
    if (ending.kind === 'filed' && moved.size > 0) await settleBooking(trx, open.delivery, needs.now())
  })
}

function orderUpdate(ending: Ending, waits: number, at: Date) {
  switch (ending.kind) {
    case 'filed':
      return { state: 'filed' as const, filed_at: at, receipt: ending.receipt, message: null }
    case 'waiting':
      return { waits: waits + 1 }
    case 'refused':
    case 'unproven':
      return { state: ending.kind, message: ending.message }
  }
}

function changeOf(connector: FilingConnector, { delivery, waits }: OpenDelivery, ending: Ending): Change {
  const documentId: DocumentId = delivery.documentId
  const by = `connector:${connector.name}`
  switch (ending.kind) {
    case 'filed': {
      const detail = {
        orderId: delivery.orderId,
        employeeNumber: delivery.employeeNumber,
        register: delivery.register,
        receipt: ending.receipt,
        sha256: delivery.sha256,
      }
      return {
        documentId,
        from: 'ordered',
        to: 'filed',
        set: { reason: null },
        evidence: [{ step: 'filed', by, detail }],
      }
    }
    case 'waiting':
      return { documentId, from: 'ordered', to: 'ordered', delayMs: PAUSES_MS[waits] ?? 60_000, evidence: [] }
    case 'refused':
    case 'unproven': {
      const reason = ending.kind === 'refused' ? 'filing-refused' : 'filing-unproven'
      const detail = { orderId: delivery.orderId, message: ending.message }
      return {
        documentId,
        from: 'ordered',
        to: 'review',
        set: { reason },
        evidence: [{ step: ending.kind, by, detail }],
      }
    }
  }
}
