import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { type PageReading, pageReadingSchema } from '@amtsbote/contract'
import {
  createOcrEngine,
  type OcrEngine,
  type PageFile,
  readPages,
  sniffMediaType,
} from '@amtsbote/server/recognition'
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
  const engine = await createOcrEngine({ choice: 'auto', size })
  await mkdir(kept, { recursive: true })
  try {
    const known = await Promise.all(truths.map((truth) => knownDocument(engine, folder, truth)))
    const unknown = truths.filter((_, index) => known[index] === null)
    say(`${truths.length - unknown.length} documents were read before, ${unknown.length} are read now`)
    let done = 0
    const read = await Promise.all(
      (await inspectAll(folder, unknown, size)).map(async (document): Promise<ReadDocument[]> => {
        const pages = await readAndKeep(engine, document)
        done += 1
        if (done % SAY_EVERY === 0) say(`${done} of ${unknown.length} documents read`)
        return pages ? [{ truth: document.truth, file: document.file, pages }] : []
      }),
    )
    const order = new Map(truths.map((truth, index) => [truth, index]))
    return [...known.flatMap((one) => one ?? []), ...read.flat()].sort(
      (a, b) => (order.get(a.truth) ?? 0) - (order.get(b.truth) ?? 0),
    )
  } finally {
    await engine.close()
  }
}

/** A document that was read in an earlier run; null when it was not. */
async function knownDocument(engine: OcrEngine, folder: string, truth: Truth): Promise<ReadDocument | null> {
  const path = join(folder, 'documents', truth.file)
  const bytes = await readFile(path)
  const before = await readFile(keptPath(bytes, engine)).catch(() => null)
  const mediaType = sniffMediaType(bytes.subarray(0, 2048))
  if (!before || !mediaType) return null
  const pages = readingsSchema.parse(JSON.parse(gunzipSync(before).toString('utf8')))
  return { truth, file: { path, mediaType }, pages }
}

async function readAndKeep(
  engine: OcrEngine,
  { file, pages }: BenchDocument,
): Promise<readonly PageReading[] | null> {
  const path = keptPath(await readFile(file.path), engine)
  const outcome = await readPages(engine, file, pages)
  if (outcome.kind !== 'read') return null
  // A copy of the same file may be read at the same time.
  const part = `${path}.${randomUUID()}.part`
  await writeFile(part, gzipSync(JSON.stringify(outcome.readings)))
  await rename(part, path)
  return outcome.readings
}

function keptPath(bytes: Uint8Array, engine: OcrEngine): string {
  const hash = createHash('sha256').update(bytes).update(engine.name)
  return join(kept, `${hash.digest('hex').slice(0, 32)}.json.gz`)
}
