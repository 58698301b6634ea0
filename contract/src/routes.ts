import { z } from 'zod'
import {
  documentDetailSchema,
  documentStateSchema,
  documentSummarySchema,
  evidenceEntrySchema,
} from './documents.ts'
import { employeeHitSchema } from './employee.ts'
import {
  auditAnswerSchema,
  auditOutcomeSchema,
  auditSampleSchema,
  misfileReportSchema,
  procedureReportSchema,
  proofRequestSchema,
  requiredProofSchema,
  stratumReasonSchema,
} from './guarantee.ts'
import { documentIdSchema, registerSchema } from './identifiers.ts'
import { wordSchema } from './reading.ts'
import { decisionOutcomeSchema, reviewDecisionSchema, undoOutcomeSchema } from './review.ts'
import { holdRequestSchema, holdSubjectSchema, operationsSchema, robotDetailSchema } from './robots.ts'
import {
  robotIdSchema,
  runDetailSchema,
  runIdSchema,
  runsChangedSchema,
  runsRequestSchema,
  settleRequestSchema,
} from './runs.ts'

/** A route of the HTTP interface: one definition, read by the server, the browser and the OpenAPI document. */
interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly params?: z.ZodType
  readonly querystring?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

const byId = z.object({ id: documentIdSchema })
const byProcedure = z.object({ procedure: z.string() })
const byStratum = byProcedure.extend({ proof: requiredProofSchema })
const byRun = z.object({ run: runIdSchema })
const nothing = z.object({})
const byPage = z.object({ id: documentIdSchema, page: z.coerce.number().int().min(1) })

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  town: z.string(),
  database: z.enum(['embedded', 'external']),
  ocrEngine: z.string(),
  employees: z.int(),
  documents: z.partialRecord(documentStateSchema, z.int()),
  /** Plain sentences: what does not run as it should, and what to do. */
  warnings: z.array(z.object({ de: z.string(), en: z.string() })),
})
export type Health = z.infer<typeof healthSchema>

export const registerListSchema = z.array(
  z.object({ number: registerSchema, title: z.string(), filing: z.enum(['automatic', 'person', 'never']) }),
)

/** All JSON routes. The two that stream bytes (upload, page picture) are described in `streams`. */
export const routes = {
  health: route({ method: 'GET', url: '/api/health', summary: 'How the system is', response: healthSchema }),
  listDocuments: route({
    method: 'GET',
    url: '/api/documents',
    summary: 'Documents, newest first; those in review oldest first',
    querystring: z.object({
      state: documentStateSchema.optional(),
      search: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      after: documentIdSchema.optional(),
    }),
    response: z.object({ documents: z.array(documentSummarySchema), total: z.int() }),
  }),
  showDocument: route({
    method: 'GET',
    url: '/api/documents/:id',
    summary: 'One document with everything that was understood of it',
    params: byId,
    response: documentDetailSchema,
  }),
  pageWords: route({
    method: 'GET',
    url: '/api/documents/:id/pages/:page/words',
    summary: 'Words of one page with their boxes',
    params: byPage,
    response: z.object({ words: z.array(wordSchema) }),
  }),
  evidence: route({
    method: 'GET',
    url: '/api/documents/:id/evidence',
    summary: 'Every step of the document: who or what decided, and why',
    params: byId,
    response: z.object({ intact: z.boolean(), entries: z.array(evidenceEntrySchema) }),
  }),
  decide: route({
    method: 'POST',
    url: '/api/documents/:id/decision',
    summary: 'A person decides: into which file, or sort out',
    params: byId,
    body: reviewDecisionSchema,
    response: decisionOutcomeSchema,
  }),
  undo: route({
    method: 'POST',
    url: '/api/documents/:id/undo',
    summary: 'Take the last decision back while the order is held',
    params: byId,
    response: undoOutcomeSchema,
  }),
  searchEmployees: route({
    method: 'GET',
    url: '/api/employees',
    summary: 'Employees by name or number, best first',
    querystring: z.object({
      search: z.string().min(1).max(100),
      limit: z.coerce.number().int().min(1).max(50).default(10),
    }),
    response: z.object({ employees: z.array(employeeHitSchema) }),
  }),
  guarantee: route({
    method: 'GET',
    url: '/api/guarantee',
    summary: 'Procedures with the proof they ask for, their strata and the bounds earned',
    response: z.object({ procedures: z.array(procedureReportSchema) }),
  }),
  auditSamples: route({
    method: 'GET',
    url: '/api/audit',
    summary: 'Filed documents that wait for a blind check, oldest first',
    response: z.object({ samples: z.array(auditSampleSchema), total: z.int() }),
  }),
  answerAudit: route({
    method: 'POST',
    url: '/api/audit/:id',
    summary: 'A person says whose document a sample is, without having seen whose file it lies in',
    params: byId,
    body: auditAnswerSchema,
    response: auditOutcomeSchema,
  }),
  reportMisfile: route({
    method: 'POST',
    url: '/api/documents/:id/misfile',
    summary: 'A document that was filed without a person lies in a wrong file: stops its stratum',
    params: byId,
    body: misfileReportSchema,
    response: z.object({ kind: z.literal('stopped') }),
  }),
  changeProof: route({
    method: 'POST',
    url: '/api/procedures/:procedure/proof',
    summary: 'Change the proof that a procedure asks for, or begin or end a trial',
    params: byProcedure,
    body: proofRequestSchema,
    response: nothing,
  }),
  stopStratum: route({
    method: 'POST',
    url: '/api/procedures/:procedure/strata/:proof/stop',
    summary: 'Stop filing without a person in a stratum, from the next decision on',
    params: byStratum,
    body: stratumReasonSchema,
    response: nothing,
  }),
  resumeStratum: route({
    method: 'POST',
    url: '/api/procedures/:procedure/strata/:proof/resume',
    summary: 'Let a stopped stratum run again, or release one for a new version of recognition',
    params: byStratum,
    body: stratumReasonSchema,
    response: nothing,
  }),
  registers: route({
    method: 'GET',
    url: '/api/registers',
    summary: 'The register plan of the personnel file',
    response: z.object({ registers: registerListSchema }),
  }),
  operations: route({
    method: 'GET',
    url: '/api/operations',
    summary: 'Robots with their state, and what is to be done about them now',
    response: operationsSchema,
  }),
  showRobot: route({
    method: 'GET',
    url: '/api/robots/:robot',
    summary: 'One robot with its last runs',
    params: z.object({ robot: robotIdSchema }),
    response: robotDetailSchema,
  }),
  showRun: route({
    method: 'GET',
    url: '/api/runs/:run',
    summary: 'One run: attempts, effects with their proof, log, attachments',
    params: byRun,
    response: runDetailSchema,
  }),
  repeatRuns: route({
    method: 'POST',
    url: '/api/runs/repeat',
    summary:
      'Put runs that need a person, were given up or cancelled back into the queue; what is done stays done',
    body: runsRequestSchema,
    response: runsChangedSchema,
  }),
  cancelRuns: route({
    method: 'POST',
    url: '/api/runs/cancel',
    summary: 'Cancel runs, whether they wait or run',
    body: runsRequestSchema,
    response: runsChangedSchema,
  }),
  settleEffect: route({
    method: 'POST',
    url: '/api/runs/:run/settle',
    summary: 'A person looked into the target system and says what became of an uncertain effect',
    params: byRun,
    body: settleRequestSchema,
    response: nothing,
  }),
  decideTask: route({
    method: 'POST',
    url: '/api/tasks/:task/decision',
    summary: 'Answer a question of a robot: it runs again with the answer, as a new item',
    params: z.object({ task: z.uuid() }),
    body: z.object({ choice: z.string().min(1).max(500) }),
    response: z.object({ followUp: runIdSchema }),
  }),
  holdRobots: route({
    method: 'POST',
    url: '/api/holds',
    summary: 'Pause or stop a robot, all robots of a target system, or all',
    body: holdRequestSchema,
    response: z.object({ taken: z.int() }),
  }),
  resumeRobots: route({
    method: 'POST',
    url: '/api/holds/end',
    summary: 'Let held robots go on',
    body: holdSubjectSchema,
    response: nothing,
  }),
  forgetWorker: route({
    method: 'POST',
    url: '/api/workers/:worker/forget',
    summary: 'Strike off a worker that is silent and will not come back',
    params: z.object({ worker: z.uuid() }),
    response: nothing,
  }),
} as const

/** Routes whose body or answer is a stream of bytes. */
export const streams = {
  /** `multipart/form-data`, one part `file`; answers {@link uploadOutcomeSchema}. */
  upload: { method: 'POST', url: '/api/documents' },
  /** `image/webp` of the page as it is in the original, not turned. */
  pageImage: { method: 'GET', url: '/api/documents/:id/pages/:page/image' },
  /** The untouched original. */
  original: { method: 'GET', url: '/api/documents/:id/original' },
  /** A file that a run left behind; pictures to look at, all else to save. */
  runAttachment: { method: 'GET', url: '/api/runs/:run/attempts/:attempt/attachments/:name' },
  /** Server-sent events, each {@link serverEventSchema}. */
  events: { method: 'GET', url: '/api/events' },
} as const

export const uploadOutcomeSchema = z.object({
  documents: z.array(z.object({ id: documentIdSchema, name: z.string() })),
})

/**
 * What the browser hears: something about this document changed, fetch it again if you show it; or something about robots
 * changed, whatever it was.
 */
export const serverEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('document'), id: documentIdSchema, state: documentStateSchema }),
  z.object({ type: z.literal('robots') }),
])
export type ServerEvent = z.infer<typeof serverEventSchema>

function route<const R extends Route>(definition: R): R {
  return definition
}
