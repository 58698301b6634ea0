import type { FastifyPluginAsync } from 'fastify'
import { acceptCall } from '#triggers'
import type { HttpNeeds } from './needs.ts'

/** Calls carry an input, not documents. */
const LONGEST_BODY_BYTES = 256 * 1024
/** Per address and minute: far above a form server's needs, far below what the database feels. */
const CALLS_PER_MINUTE = 300
const ACCEPTED = 202

/**
 * Signed calls that start robots (Standard Webhooks). Outside `/api`: the signature is the access, and the token of the
 * page opens nothing here.
 */
export function webhookRoutes({ db, now, callSecrets }: HttpNeeds): FastifyPluginAsync {
  return async (app) => {
    // The signature is over the bytes as they came; nobody may have read them before.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    app.post(
      '/hooks/robots/:robot',
      {
        schema: { hide: true },
        bodyLimit: LONGEST_BODY_BYTES,
        config: { rateLimit: { max: CALLS_PER_MINUTE, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { robot } = request.params as { robot: string }
        const header = (name: string) => String(request.headers[name] ?? '')
        const added = await acceptCall({ db, now, secretsOf: callSecrets }, robot, {
          id: header('webhook-id'),
          timestamp: header('webhook-timestamp'),
          signature: header('webhook-signature'),
          body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        })
        return reply.status(ACCEPTED).send({ item: added.id, isNew: added.kind === 'added' })
      },
    )
  }
}
