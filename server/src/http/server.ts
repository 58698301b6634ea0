import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import staticFiles from '@fastify/static'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { guardAccess } from './access.ts'
import { attachmentRoutes } from './attachmentRoutes.ts'
import { documentRoutes } from './documentRoutes.ts'
import { eventRoutes } from './eventRoutes.ts'
import { guaranteeRoutes } from './guaranteeRoutes.ts'
import type { HttpNeeds } from './needs.ts'
import { answerProblems, notFound } from './problems.ts'
import { robotRoutes } from './robotRoutes.ts'
import { streamRoutes } from './streamRoutes.ts'
import { webhookRoutes } from './webhookRoutes.ts'

/** Files in one upload: a day's scans of a large office. */
const UPLOAD_FILES = 500

/** Builds the HTTP interface; the caller listens. */
export async function buildServer(needs: HttpNeeds): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: needs.log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerProblems(app as unknown as FastifyInstance)
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    hsts: false,
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false })
  await app.register(multipart, {
    limits: { fileSize: needs.intake.limitBytes + 1, files: UPLOAD_FILES },
    throwFileSizeLimit: false,
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: openApiInfo },
    transform: jsonSchemaTransform,
  })
  guardAccess(app as unknown as FastifyInstance, needs.token)
  await app.register(documentRoutes(needs))
  await app.register(guaranteeRoutes(needs))
  await app.register(robotRoutes(needs))
  await app.register(attachmentRoutes(needs))
  await app.register(streamRoutes(needs))
  await app.register(eventRoutes(needs))
  await app.register(webhookRoutes(needs))
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  if (needs.webFolder) await servePage(app as unknown as FastifyInstance, needs.webFolder)
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api') &&
      request.headers.accept?.includes('text/html')
    if (page && needs.webFolder) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return reply
      .status(404)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(notFound(request.id))
  })
  return app as unknown as FastifyInstance
}

/** Nothing from outside, nothing inline, no frames: what the page needs is in the page's own files. */
const policy = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

const openApiInfo = { title: 'Amtsbote', version: '0.1.0', description: 'Dokumente finden ihre Akte.' }

/** Files with a hash in their name may be kept for ever; the page itself is asked for anew. */
async function servePage(app: FastifyInstance, root: string): Promise<void> {
  await app.register(staticFiles, {
    root,
    index: ['index.html'],
    setHeaders: (reply, path) => {
      const forEver = path.includes('/assets/')
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
