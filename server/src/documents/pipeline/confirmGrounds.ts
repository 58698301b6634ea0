import type { PageReading, Understanding } from '@amtsbote/contract'
import { type Confirmation, type Ground, groundsOf } from '#decision'
import { type Passage, readAgain } from '#reading'
import type { PipelineNeeds } from './needs.ts'
import type { StoredDocument } from './store.ts'

/**
 * Reads the places a second time that a filing would rest on. A file that cannot be read again confirms nothing, so
 * that a person looks; the same file always gives the same answer.
 */
export async function confirmGrounds(
  { ocr, originals }: Pick<PipelineNeeds, 'ocr' | 'originals'>,
  {
    document: { sha256, mediaType },
    understanding,
    pages,
  }: {
    readonly document: Pick<StoredDocument, 'sha256' | 'mediaType'>
    readonly understanding: Understanding
    readonly pages: readonly PageReading[]
  },
): Promise<readonly Confirmation[]> {
  const grounds = groundsOf(understanding)
  const file = { path: await originals.path(sha256), mediaType }
  const seen = await readAgain(ocr, file, pages, grounds.map(passageOf))
  return grounds.flatMap(({ kind, boxes }, index) => {
    const again = seen[index]
    if (!again) return []
    const { agreement, text, engine } = again
    return [{ kind, agreement, text, boxes: [...boxes], ...(engine !== null && { engine }) }]
  })
}

function passageOf({ kind, text, boxes, wording }: Ground): Passage {
  if (wording === 'similar') return { text, boxes, as: 'similar' }
  return { text, boxes, as: kind === 'name' ? 'words' : 'text' }
}
