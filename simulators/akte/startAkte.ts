import { setTimeout as delay } from 'node:timers/promises'
import { type Fault, falsify } from './faults.ts'
import { handleFiling, type ReceivingSide, refused } from './handleFiling.ts'
import { handleWithdrawal } from './handleWithdrawal.ts'
import { type Delivery, HotFolder } from './hotFolder.ts'
import { servePage } from './page.ts'
import { PersonnelFiles } from './personnelFiles.ts'
import type { Receipt } from './receipt.ts'
import { type FiledDocument, Store, type Withdrawal } from './store.ts'

export interface AkteOptions {
  /** Folder shared with the sending side; `in/ work/ done/ error/` are created in it. */
  readonly hotFolder: string
  /** The e-file's own folder, unknown to the sending side. */
  readonly store: string
  /** CSV of the people who have a personnel file. */
  readonly directory: string
  /** Port of the page on loopback; 0 takes a free one; without it there is no page. */
  readonly port?: number
  readonly fault?: Fault
  readonly now?: () => Date
  /** `manual`: works only when {@link Akte.settle} is called. */
  readonly mode?: 'continuous' | 'manual'
  /** Hears about orders by id, and about errors. */
  readonly log?: (line: string) => void
}

/** A running practice e-file. */
export interface Akte {
  /** Address of the page, null without one. */
  readonly url: string | null
  /** What lies where, for comparison with the truth. */
  inventory(): Promise<FiledDocument[]>
  withdrawals(): Promise<Withdrawal[]>
  /** Changes what is wrong with it, from the next order on. */
  setFault(fault: Fault): void
  /** Works off everything that waits now. @returns number of deliveries answered */
  settle(): Promise<number>
  /** Finishes the order at hand and stops. */
  stop(): Promise<void>
}

/** 200 ms: feels immediate to a person and costs nothing. Watching folders by events fails on network drives. */
const POLL_MS = 200

/**
 * Starts the practice e-file. What a killed one left in `work/` is finished first.
 *
 * @throws Error when a folder cannot be created or the directory cannot be read
 */
export async function startAkte(options: AkteOptions): Promise<Akte> {
  const { now = () => new Date(), log = () => {} } = options
  const store = await Store.open(options.store)
  await store.recover()
  const personnelFiles = new PersonnelFiles(options.directory)
  const hotFolder = await HotFolder.open(options.hotFolder)
  await personnelFiles.find('')

  const stopping = new AbortController()
  let fault: Fault = options.fault ?? { kind: 'none' }
  let round: Promise<unknown> = Promise.resolve()

  const side = (): ReceivingSide => ({
    hotFolder,
    store,
    personnelFiles,
    now,
    isFull: fault.kind === 'disk-full',
  })
  const work = async () => {
    let answered = 0
    for (const delivery of fault.kind === 'down' ? [] : await hotFolder.waiting()) {
      if (fault.kind === 'slow') await delay(fault.delayMs, undefined, { signal: stopping.signal })
      if (stopping.signal.aborted) break
      const receipt = await answerDelivery(side(), delivery, fault)
      if (!receipt) continue
      log(`${receipt.result} ${receipt.orderId}${receipt.code ? ` ${receipt.code}` : ''}`)
      answered += 1
    }
    return answered
  }
  /** One round after the other, whoever asks: two hands on one order would trip over each other's files. */
  const settle = () => {
    const next = round.then(work)
    round = next.catch(() => undefined)
    return next
  }

  const page =
    options.port === undefined ? null : await servePage({ port: options.port, store, personnelFiles })
  const loop =
    options.mode === 'manual' ? Promise.resolve() : runContinuously({ settle, log, signal: stopping.signal })
  return {
    url: page?.url ?? null,
    inventory: () => store.inventory(),
    withdrawals: () => store.withdrawals(),
    setFault: (next) => {
      fault = next
    },
    settle,
    stop: async () => {
      stopping.abort()
      await Promise.all([loop, round, page?.close()])
    },
  }
}

async function answerDelivery(
  side: ReceivingSide,
  delivery: Delivery,
  fault: Fault,
): Promise<Receipt | undefined> {
  const claim = await side.hotFolder.claim(delivery)
  if (claim.kind === 'gone') return undefined
  const receipt = await decide()
  await side.hotFolder.answer(delivery, falsify(receipt, fault))
  return receipt

  async function decide(): Promise<Receipt> {
    const { orderId } = delivery
    if (claim.kind !== 'claimed')
      return refused(orderId, { code: 'sidecar-invalid', reason: 'Die Auftragsdatei ist zu groß.' })
    if (fault.kind === 'refuse')
      return refused(orderId, { code: fault.code, reason: 'Die E-Akte nimmt diesen Auftrag nicht an.' })
    const handle = delivery.kind === 'filing' ? handleFiling : handleWithdrawal
    return handle(side, { orderId, xml: claim.xml })
  }
}

async function runContinuously(loop: {
  settle: () => Promise<number>
  log: (line: string) => void
  signal: AbortSignal
}): Promise<void> {
  while (!loop.signal.aborted) {
    try {
      await loop.settle()
      await delay(POLL_MS, undefined, { signal: loop.signal })
    } catch (error) {
      // A full disk or a vanished network drive may come back; the order stays in `work/` until then.
      if (!loop.signal.aborted) loop.log(`error: ${error instanceof Error ? error.message : String(error)}`)
      await delay(POLL_MS, undefined, { signal: loop.signal }).catch(() => undefined)
    }
  }
}
