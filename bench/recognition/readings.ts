import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type PageReading, pageReadingSchema } from '@amtsbote/contract'
import { createOcrEngine, type OcrEngine, type PageFile, readPages } from '@amtsbote/server/recognition'
import type { Truth } from '@amtsbote/simulators/musterstadt'
import { z } from 'zod'
import { type BenchDocument, inspectAll } from '../reading/pages.ts'

const readingsSchema = z.array(pageReadingSchema)
const SAY_EVERY = 50

const kept = fileURLToPath(new URL('../../.cache/readings', import.meta.url))

/** A document of the bench that could be read, with its words. */
export interface ReadDocument {
  readonly truth: Truth
  readonly file: PageFile
  readonly pages: readonly PageReading[]
}

/**
 * Reads every document of a folder, `size` at a time. What was read is kept in `.cache/readings` under the hash
 * of file and engine: reading thousands of pages takes hours, and recognition is measured on them again and again.
 */
export async function readFolder(options: {
  readonly folder: string
  readonly truths: readonly Truth[]
  readonly size: number
  readonly say: (line: string) => void
}): Promise<ReadDocument[]> {
  const { folder, truths, size, say } = options
  const documents = await inspectAll(folder, truths, size)
  const engine = await createOcrEngine({ choice: 'auto', size })
  await mkdir(kept, { recursive: true })
  let done = 0
  try {
    const read = await Promise.all(
      documents.map(async (document): Promise<ReadDocument[]> => {
        const pages = await readOne(engine, document)
        done += 1
        if (done % SAY_EVERY === 0) say(`${done} of ${documents.length} documents read`)
        return pages ? [{ truth: document.truth, file: document.file, pages }] : []
      }),
    )
    return read.flat()
  } finally {
    await engine.close()
  }
}

async function readOne(
  engine: OcrEngine,
  { file, pages }: BenchDocument,
): Promise<readonly PageReading[] | null> {
  const hash = createHash('sha256').update(await readFile(file.path))
  const path = join(kept, `${hash.update(engine.name).digest('hex').slice(0, 32)}.json.gz`)
  const before = await readFile(path).catch(() => null)
  if (before) return readingsSchema.parse(JSON.parse(gunzipSync(before).toString('utf8')))
  const outcome = await readPages(engine, file, pages)
  if (outcome.kind !== 'read') return null
  // A copy of the same file may be read at the same time.
  const part = `${path}.${randomUUID()}.part`
  await writeFile(part, gzipSync(JSON.stringify(outcome.readings)))
  await rename(part, path)
  return outcome.readings
}
