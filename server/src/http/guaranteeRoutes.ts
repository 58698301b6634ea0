import { routes } from '@amtsbote/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { answerSample, listSamples, reportGuarantee, reportMisfile } from '#guarantee'
import { declare } from './declare.ts'
import type { HttpNeeds } from './needs.ts'

/** Until sign-in exists everybody acts through the one access token. */
const PERSON = 'person:access-token'

/** What is proven about filing without a person, blind checks, and reports of wrong files. */
export function guaranteeRoutes({ db, review }: HttpNeeds): FastifyPluginAsyncZod {
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
  }
}
