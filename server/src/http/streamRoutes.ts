import { randomUUID } from 'node:crypto'
import type { createReadStream } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AmtsboteError, type DocumentId, documentIdSchema, streams } from '@amtsbote/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { openBlob } from '#blobs'
import { newId } from '#identifiers'
import { takeIn } from '#intake'
import { contentOf } from '#showing'
import type { HttpNeeds } from './needs.ts'

const pageParams = z.object({ id: documentIdSchema, page: z.coerce.number().int().min(1) })
const idParams = z.object({ id: documentIdSchema })
/** Pictures are made from immutable bytes, so a browser may keep them; `private`, because they show personal data. */
const KEEP = 'private, max-age=86400, immutable'

/** Routes that move bytes: upload, page pictures, originals. */
export function streamRoutes(needs: HttpNeeds): FastifyPluginAsync {
  return async (app) => {
    app.post(streams.upload.url, async (request) => {
      const documents: { id: DocumentId; name: string }[] = []
      for await (const part of request.files()) {
        const documentId = newId<DocumentId>()
        const name = part.filename.split(/[\\/]/).at(-1) || 'ohne Namen'
        await takeIn(needs.intake, { documentId, name, source: 'upload', bytes: part.file })
        documents.push({ id: documentId, name })
      }
      if (documents.length === 0) throw new AmtsboteError('AB-0002', 'file')
      return { documents }
    })

    app.get(streams.pageImage.url, async (request, reply) => {
      const { id, page } = parse(pageParams, request.params)
      return reply
        .type('image/webp')
        .header('cache-control', KEEP)
        .send(await pagePicture(needs, id, page))
    })

    app.get(streams.original.url, async (request, reply) => {
      const { id } = parse(idParams, request.params)
      const { sha256, mediaType, sizeBytes } = await contentOf(needs.db, id)
      // Foreign content is only ever offered for saving, never shown as a page of ours.
      return reply
        .type(mediaType ?? 'application/octet-stream')
        .header('content-length', sizeBytes)
        .header('content-disposition', `attachment; filename="${id}"`)
        .header('cache-control', KEEP)
        .send(Readable.from(openBlob(needs.db, sha256), { objectMode: false }))
    })
  }
}

/** The picture from the cache, or made now by a limited process. */
async function pagePicture(
  { db, originals, pageWorkers }: HttpNeeds,
  id: DocumentId,
  page: number,
): Promise<Buffer | ReturnType<typeof createReadStream>> {
  const { sha256, mediaType, pages } = await contentOf(db, id)
  if (!mediaType || pages === null || page > pages) throw new AmtsboteError('AB-0104', `${id}, ${page}`)
  const path = originals.derivedPath(sha256, `${page}.webp`)
  const cached = await readFile(path).catch(() => null)
  if (cached) return cached
  const outcome = await pageWorkers.render({ path: await originals.path(sha256), mediaType }, page)
  if (outcome.kind !== 'rendered') throw new AmtsboteError('AB-0104', `${id}, ${page}`)
  const part = `${path}.${randomUUID()}`
  await writeFile(part, outcome.webp, { mode: 0o600 })
  await rename(part, path)
  return Buffer.from(outcome.webp)
}

function parse<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new AmtsboteError('AB-0004')
  return parsed.data
}
