import type { DocumentId, ReasonCode, Source } from '@amtsbote/contract'
import { storeBlob } from '#blobs'
import type { Database } from '#database'
import { type Created, createDocument } from '#documents'
import { sniffMediaType } from '#pages'
import type { Queues } from '#queues'

/** The header of a PDF may stand within the first kilobyte. */
const SNIFF_BYTES = 2048

export interface IntakeNeeds {
  readonly db: Database
  readonly queues: Pick<Queues, 'send'>
  readonly now: () => Date
  readonly limitBytes: number
}

export interface TakenIn {
  readonly documentId: DocumentId
  readonly created: Created
  /** Whether the bytes are in the database; nothing is stored of an empty or too large file. */
  readonly stored: boolean
}

/**
 * Takes one file in: bytes stored as a stream, kind told from the content, document made.
 *
 * Whatever comes in is kept and gets a document, also what cannot be used. A second call with the same id changes
 * nothing, so a killed intake is simply repeated.
 */
export async function takeIn(
  { db, queues, now, limitBytes }: IntakeNeeds,
  file: {
    readonly documentId: DocumentId
    readonly name: string
    readonly source: Source
    readonly bytes: AsyncIterable<Uint8Array>
  },
): Promise<TakenIn> {
  const peeked = peek(file.bytes)
  const blob = await storeBlob(db, peeked.bytes, { limitBytes })
  const mediaType = sniffMediaType(peeked.head())
  const unusable: ReasonCode | null =
    blob.kind === 'too-large'
      ? 'file-too-large'
      : blob.kind === 'empty'
        ? 'file-empty'
        : mediaType
          ? null
          : 'file-type-unknown'
  const content =
    blob.kind === 'stored'
      ? { sha256: blob.sha256, sizeBytes: blob.sizeBytes }
      : { sha256: null, sizeBytes: 0 }
  const created = await db.transaction().execute((trx) =>
    createDocument(
      { trx, queues, now },
      {
        documentId: file.documentId,
        name: file.name,
        source: file.source,
        mediaType,
        unusable,
        ...content,
      },
    ),
  )
  return { documentId: file.documentId, created, stored: blob.kind === 'stored' }
}

/** Passes a stream on and keeps its first bytes. */
function peek(source: AsyncIterable<Uint8Array>) {
  let head = Buffer.alloc(0)
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      if (head.length < SNIFF_BYTES)
        head = Buffer.concat([head, chunk.subarray(0, SNIFF_BYTES - head.length)])
      yield chunk
    }
  }
  return { bytes: passing(), head: () => head }
}
