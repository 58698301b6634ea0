import type { Masker } from '@amtsbote/robot-sdk/masking'
import type { ChildMessage } from '@amtsbote/robot-sdk/protocol'
import { storeBlob } from '#blobs'
import type { Database } from '#database'
import type { Run } from '#journal'
import { insertAttachment, insertLog, type LogLine, saveProgress } from './store.ts'

/** More than anybody reads; a robot in a loop fills no disk. */
const LINES_MAX = 5_000
const LONGEST_TEXT = 4_000
const ATTACHMENTS_MAX = 200
const ATTACHMENT_BYTES = 16 * 1024 * 1024

/** What an attempt leaves behind for people: log, attachments, progress. */
export interface RunRecord {
  line(kind: LogLine['kind'], text: string): void
  attach(attachment: Extract<ChildMessage, { kind: 'attachment' }>): void
  progress(progress: { readonly done: number; readonly of: number }): void
  /** Resolves when everything is written, or refused because the run belongs to somebody else. */
  flush(): Promise<void>
}

/**
 * Opens the record of an attempt. Writes in the background, in order, each write fenced: what a zombie says is lost.
 * @param masker hides what must not be seen before anything is kept, in memory or elsewhere
 * @param onTrouble told what could not be written; a run does not fail for its log
 */
export function openRecord(
  needs: {
    readonly db: Database
    readonly now: () => Date
    readonly masker: Masker
    readonly onTrouble: (error: unknown) => void
  },
  { run, attempt }: { readonly run: Run; readonly attempt: number },
): RunRecord {
  let lines: LogLine[] = []
  let count = 0
  let attachments = 0
  const { masker } = needs
  let writing: Promise<void> = Promise.resolve()

  const inOrder = (work: () => Promise<void>) => {
    writing = writing.then(work).catch(needs.onTrouble)
  }
  const writeLines = async () => {
    const batch = lines
    lines = []
    if (batch.length > 0) await run.write((trx) => insertLog(trx, run.id, attempt, batch))
  }

  const line = (kind: LogLine['kind'], text: string) => {
    count += 1
    if (count > LINES_MAX) return
    lines.push({ kind, number: count, at: needs.now(), text: masker.text(text).slice(0, LONGEST_TEXT) })
    if (lines.length === 1) inOrder(writeLines)
  }
  return {
    line,
    attach(attachment) {
      attachments += 1
      if (attachments > ATTACHMENTS_MAX) return
      const [name, mediaType] = [masker.text(attachment.name), masker.text(attachment.mediaType)]
      const bytes = masker.file(Buffer.from(attachment.base64, 'base64'))
      if (!bytes) {
        line('log', `Anlage „${name}“ nicht aufbewahrt: Sie zeigt, was verborgen bleiben muss.`)
        return
      }
      inOrder(async () => {
        const blob = await storeBlob(needs.db, single(bytes), { limitBytes: ATTACHMENT_BYTES })
        if (blob.kind !== 'stored') throw new Error(`attachment of ${bytes.length} bytes: ${blob.kind}`)
        const { sha256, sizeBytes } = blob
        const row = { name, mediaType, sha256, sizeBytes, at: needs.now() }
        await run.write((trx) => insertAttachment(trx, run.id, attempt, row))
      })
    },
    progress({ done, of }) {
      inOrder(() => run.write((trx) => saveProgress(trx, run.id, { done, of })))
    },
    flush: () => writing,
  }
}

async function* single(bytes: Buffer) {
  yield bytes
}
