import { Readable } from 'node:stream'
import { AmtsboteError, runIdSchema, type Sha256, streams } from '@amtsbote/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { openBlob } from '#blobs'
import { showRun } from '#runs'
import type { HttpNeeds } from './needs.ts'

const paramsSchema = z.object({
  run: runIdSchema,
  attempt: z.coerce.number().int().min(1),
  name: z.string().min(1).max(500),
})

/** What a browser only paints. SVG is none of them: it may bring scripts. */
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** What runs left behind. */
export function attachmentRoutes({ db }: HttpNeeds): FastifyPluginAsync {
  return async (app) => {
    app.get(streams.runAttachment.url, async (request, reply) => {
      const params = paramsSchema.safeParse(request.params)
      if (!params.success) throw new AmtsboteError('AB-0004')
      const { run, attempt, name } = params.data
      const { attachments } = await showRun(db, run)
      const file = attachments.find((one) => one.attempt === attempt && one.name === name)
      if (!file) throw new AmtsboteError('AB-0004', run)
      const isPicture = pictures.has(file.mediaType)
      const place = isPicture ? 'inline' : 'attachment'
      // A robot attaches what foreign systems sent: only pictures are shown, everything else is offered for saving.
      return reply
        .type(isPicture ? file.mediaType : 'application/octet-stream')
        .header('content-length', file.sizeBytes)
        .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'private, no-cache')
        .send(Readable.from(openBlob(db, file.sha256 as Sha256), { objectMode: false }))
    })
  }
}
