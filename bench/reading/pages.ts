import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createPageWorkers,
  type PageFile,
  type PageInspection,
  sniffMediaType,
} from '@amtsbote/server/recognition'
import type { Truth } from '@amtsbote/simulators/musterstadt'

/** A document of the bench with what looking at it told. */
export interface BenchDocument {
  readonly truth: Truth
  readonly file: PageFile
  readonly pages: readonly PageInspection[]
}

/** Looks at every document of a folder; what cannot be read is left out, because it is no page to be measured. */
export async function inspectAll(
  folder: string,
  truths: readonly Truth[],
  size: number,
): Promise<BenchDocument[]> {
  const workers = createPageWorkers({ size })
  try {
    const looked = await Promise.all(
      truths.map(async (truth): Promise<BenchDocument[]> => {
        const path = join(folder, 'documents', truth.file)
        const mediaType = sniffMediaType((await readFile(path)).subarray(0, 2048))
        if (!mediaType) return []
        const file = { path, mediaType }
        const outcome = await workers.inspect(file)
        return outcome.kind === 'pages' ? [{ truth, file, pages: outcome.pages }] : []
      }),
    )
    return looked.flat()
  } finally {
    await workers.close()
  }
}
