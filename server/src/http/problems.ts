import { AmtsboteError, type ErrorCode, errors, type Problem } from '@amtsbote/contract'
import type { FastifyBaseLogger, FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** Every error leaves as problem details (RFC 9457) with the code and sentences of the table. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request.id, request.log)
    return reply
      .status(problem.status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(problem)
  })
}

/** The answer to an address that does not exist. */
export function notFound(instance: string): Problem {
  return entry('AB-0004', '', instance)
}

function problemOf(error: FastifyError, instance: string, log: FastifyBaseLogger): Problem {
  if (error instanceof AmtsboteError) return entry(error.code, error.detail, instance)
  if (hasZodFastifySchemaValidationErrors(error)) {
    const wrong = error.validation.map(({ instancePath, message }) => ({
      pointer: instancePath,
      message: message ?? '',
    }))
    return { ...entry('AB-0002', wrong.map(({ pointer }) => pointer).join(', '), instance), errors: wrong }
  }
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.statusCode === 413)
    return entry('AB-0006', '', instance)
  if (error.statusCode === 429) return { ...entry('AB-0002', 'zu viele Anfragen', instance), status: 429 }
  if (error.statusCode !== undefined && error.statusCode < 500) return entry('AB-0002', '', instance)
  // The message may quote what a page says; only kind and place go into the log.
  log.error({ kind: error.name, code: error.code, stack: stackOnly(error) }, 'unexpected error')
  return entry(isDatabaseAway(error) ? 'AB-0304' : 'AB-0001', '', instance)
}

function entry(code: ErrorCode, detail: string, instance: string): Problem {
  const { status, de, en, nextDe, nextEn } = errors[code]
  return {
    type: `urn:amtsbote:error:${code}`,
    title: de,
    status,
    code,
    detail,
    next: nextDe,
    titleEn: en,
    nextEn,
    instance,
  }
}

function stackOnly(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
}

function isDatabaseAway(error: FastifyError): boolean {
  return ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '08006'].includes(error.code ?? '')
}
