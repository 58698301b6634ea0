import { routes } from '@amtsbote/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import {
  answerSample,
  listSamples,
  reportGuarantee,
  reportMisfile,
  resumeStratum,
  stopStratum,
} from '#guarantee'
import { changeProof, shippedProcedure } from '#procedures'
import { declare } from './declare.ts'
import type { HttpNeeds } from './needs.ts'

/** Until sign-in exists everybody acts through the one access token. */
const PERSON = 'person:access-token'

/** What is proven about filing without a person, blind checks, and reports of wrong files. */
export function guaranteeRoutes(needs: HttpNeeds): FastifyPluginAsyncZod {
  const { db, review } = needs
  return async (app) => {
    app.route({
      ...declare(routes.guarantee),
      handler: async () => ({ procedures: [...(await reportGuarantee(db))] }),
    })
    app.route({
      ...declare(routes.auditSamples),
      handler: async () => {
        const { samples, total } = await listSamples(db)
        return { samples: [...samples], total }
      },
    })
    app.route({
      ...declare(routes.answerAudit),
      handler: (request) =>
        answerSample(review, { documentId: request.params.id, answer: request.body, by: PERSON }),
    })
    app.route({
      ...declare(routes.reportMisfile),
      handler: (request) =>
        reportMisfile(review, { documentId: request.params.id, reason: request.body.reason, by: PERSON }),
    })
    await app.register(releaseRoutes(needs))
  }
}

/** What a person changes about filing without a person; every change keeps who and why. */
function releaseRoutes({ db, now }: HttpNeeds): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...declare(routes.changeProof),
      handler: async ({ params, body }) => {
        await changeProof(db, { ...body, procedureId: params.procedure, by: PERSON, at: now() })
        return {}
      },
    })
    app.route({
      ...declare(routes.stopStratum),
      handler: async ({ params, body: { reason } }) => {
        const stratum = { procedureId: shippedProcedure(params.procedure).id, proof: params.proof }
        const stop = { cause: 'administrator', reason, by: PERSON, at: now(), documentId: null } as const
        await db.transaction().execute((trx) => stopStratum(trx, stratum, stop))
        return {}
      },
    })
    app.route({
      ...declare(routes.resumeStratum),
      handler: async ({ params, body: { reason } }) => {
        const stratum = { procedureId: shippedProcedure(params.procedure).id, proof: params.proof }
        await resumeStratum(db, stratum, { reason, by: PERSON, at: now() })
        return {}
      },
    })
  }
}
