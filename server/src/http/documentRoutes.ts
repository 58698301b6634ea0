import { routes } from '@amtsbote/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { searchEmployees } from '#directory'
import { readEvidence } from '#evidence'
import { decideByPerson, undoByPerson } from '#review'
import { listDocuments, pageWords, showDocument } from '#showing'
import { declare } from './declare.ts'
import type { HttpNeeds } from './needs.ts'

/** Until sign-in exists everybody acts through the one access token. */
const PERSON = 'person:access-token'

/** What the browser and other programs may ask of documents. */
export function documentRoutes(needs: HttpNeeds): FastifyPluginAsyncZod {
  const { db, review, procedure } = needs
  return async (app) => {
    app.route({ ...declare(routes.listDocuments), handler: (request) => listDocuments(db, request.query) })
    app.route({
      ...declare(routes.showDocument),
      handler: (request) => showDocument(db, procedure, request.params.id),
    })
    app.route({
      ...declare(routes.pageWords),
      handler: async (request) => ({ words: await pageWords(db, request.params.id, request.params.page) }),
    })
    app.route({ ...declare(routes.evidence), handler: (request) => readEvidence(db, request.params.id) })
    app.route({
      ...declare(routes.decide),
      handler: (request) =>
        decideByPerson(review, { documentId: request.params.id, decision: request.body, by: PERSON }),
    })
    app.route({
      ...declare(routes.undo),
      handler: (request) => undoByPerson(review, { documentId: request.params.id, by: PERSON }),
    })
    app.route({
      ...declare(routes.searchEmployees),
      handler: async ({ query }) => ({ employees: await searchEmployees(db, query.search, query.limit) }),
    })
    app.route({
      ...declare(routes.registers),
      handler: async () => ({ registers: [...review.book.registers] }),
    })
    app.route({ ...declare(routes.health), handler: () => needs.health() })
  }
}
