import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSize, moveIfThere, removeAll, syncFolder, writeAtomically } from './durable.ts'
import { payloadExtensions, SIDECAR_MAX_BYTES } from './order.ts'
import { type Receipt, renderReceipt } from './receipt.ts'

/** A sidecar that waits for its answer. Other files in the folder (`.part`, foreign names) are left alone. */
export interface Delivery {
  readonly orderId: string
  readonly kind: 'filing' | 'withdrawal'
}

const sidecarName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.rueckzug)?\.xml$/

/** The hot folder seen from the receiving side: `in/ work/ done/ error/`. */
export class HotFolder {
  readonly #root: string

  private constructor(root: string) {
    this.#root = root
  }

  static async open(root: string): Promise<HotFolder> {
    for (const name of ['in', 'work', 'done', 'error']) await mkdir(join(root, name), { recursive: true })
    return new HotFolder(root)
  }

  /** Deliveries whose sidecar lies in `work/` (left by a crash) or in `in/`; withdrawals first, so that they overtake. */
  async waiting(): Promise<Delivery[]> {
    const names = new Set([
      ...(await readdir(join(this.#root, 'work'))),
      ...(await readdir(join(this.#root, 'in'))),
    ])
    const deliveries = [...names].sort().flatMap((name): Delivery[] => {
      const [, orderId, withdrawal] = sidecarName.exec(name) ?? []
      return orderId ? [{ orderId, kind: withdrawal ? 'withdrawal' : 'filing' }] : []
    })
    return deliveries.sort((a, b) => Number(a.kind === 'filing') - Number(b.kind === 'filing'))
  }

  /**
   * Claims a delivery by moving its sidecar into `work/`, where it stays until the answer is written: a sidecar in
   * `work/` is an unfinished order. One that is there already wins; a repeated delivery is claimed afterwards.
   */
  async claim(
    delivery: Delivery,
  ): Promise<{ kind: 'claimed'; xml: string } | { kind: 'too-large' } | { kind: 'gone' }> {
    const path = this.#path('work', sidecarOf(delivery))
    if (
      (await fileSize(path)) === undefined &&
      !(await moveIfThere(this.#path('in', sidecarOf(delivery)), path))
    ) {
      return { kind: 'gone' }
    }
    const sizeBytes = await fileSize(path)
    if (sizeBytes === undefined || sizeBytes > SIDECAR_MAX_BYTES) return { kind: 'too-large' }
    const file = await open(path, 'r')
    try {
      return { kind: 'claimed', xml: await file.readFile('utf8') }
    } finally {
      await file.close()
    }
  }

  /**
   * Claims the payload. After a crash it may have moved on already; it is taken from wherever it is, because its
   * hash decides whether it is the right one.
   *
   * @returns its path and size, undefined when there is none
   */
  async claimPayload(name: string): Promise<{ path: string; sizeBytes: number } | undefined> {
    const path = this.#path('work', name)
    await moveIfThere(this.#path('in', name), path)
    for (const folder of ['work', 'error', 'done'] as const) {
      const sizeBytes = await fileSize(this.#path(folder, name))
      if (sizeBytes !== undefined) return { path: this.#path(folder, name), sizeBytes }
    }
    return undefined
  }

  /** Answers a delivery: payload, receipt, sidecar, in this order, so that a crash in between repeats it harmlessly. */
  async answer(delivery: Delivery, receipt: Receipt): Promise<void> {
    const accepted = receipt.result !== 'abgelehnt'
    const folder = accepted ? 'done' : 'error'
    if (delivery.kind === 'filing') await this.#movePayloads(delivery.orderId, folder)
    const base = delivery.kind === 'filing' ? delivery.orderId : `${delivery.orderId}.rueckzug`
    await writeAtomically(
      this.#path(folder, `${base}.${accepted ? 'ok' : 'err'}.xml`),
      renderReceipt(receipt),
    )
    // A refusal of an earlier attempt is no longer true; an earlier acceptance is never taken back by a refusal.
    if (accepted)
      await removeAll([this.#path('error', `${base}.err.xml`), this.#path('error', `${base}.xml`)])
    await moveIfThere(this.#path('work', `${base}.xml`), this.#path(folder, `${base}.xml`))
    await syncFolder(this.#path('work'))
  }

  /**
   * Removes every copy of a withdrawn order from the hot folder; what was withdrawn must not lie about.
   * A late order that still waits keeps its sidecar: it is answered, with a refusal.
   */
  async forget(orderId: string): Promise<void> {
    const payloads = payloadExtensions.map((extension) => `${orderId}.${extension}`)
    await removeAll([
      ...(['in', 'work', 'done', 'error'] as const).flatMap((from) =>
        payloads.map((name) => this.#path(from, name)),
      ),
      ...[`${orderId}.xml`, `${orderId}.ok.xml`].map((name) => this.#path('done', name)),
      this.#path('error', `${orderId}.xml`),
    ])
  }

  async #movePayloads(orderId: string, folder: 'done' | 'error'): Promise<void> {
    for (const extension of payloadExtensions) {
      const name = `${orderId}.${extension}`
      if (folder === 'done') await moveIfThere(this.#path('error', name), this.#path(folder, name))
      await moveIfThere(this.#path('in', name), this.#path(folder, name))
      await moveIfThere(this.#path('work', name), this.#path(folder, name))
    }
  }

  #path(folder: 'in' | 'work' | 'done' | 'error', name = ''): string {
    return join(this.#root, folder, name)
  }
}

function sidecarOf({ orderId, kind }: Delivery): string {
  return kind === 'filing' ? `${orderId}.xml` : `${orderId}.rueckzug.xml`
}
