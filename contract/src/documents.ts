import { z } from 'zod'
import { explanationSchema, secondReadingSchema } from './explanation.ts'
import {
  daySchema,
  documentIdSchema,
  employeeNumberSchema,
  filingOrderIdSchema,
  registerSchema,
  sha256Schema,
} from './identifiers.ts'
import { boxSchema, turnSchema } from './reading.ts'
import { reasonCodeSchema } from './reasons.ts'
import { understandingSchema } from './understanding.ts'

/**
 * Where a document stands.
 *
 * `received` -> `paged` -> `read` -> `understood` -> `ordered` -> `filed`
 *                                        |-> `review` -> `held` (undo possible) -> `ordered`
 * and from everywhere before `ordered`: `rejected` (kept, with its reason).
 */
export const documentStateSchema = z.enum([
  'received',
  'paged',
  'read',
  'understood',
  'review',
  'held',
  'ordered',
  'filed',
  'rejected',
])
export type DocumentState = z.infer<typeof documentStateSchema>

/** How a document came into the house. */
export const sourceSchema = z.enum(['folder', 'upload', 'command-line'])
export type Source = z.infer<typeof sourceSchema>

export const mediaTypeSchema = z.enum(['application/pdf', 'image/tiff', 'image/jpeg', 'image/png'])
export type MediaType = z.infer<typeof mediaTypeSchema>

/** What was decided, and whether a person was needed for it. */
export const decisionKindSchema = z.enum(['automatic', 'review', 'rejected'])

/** A document in a list. */
export const documentSummarySchema = z.object({
  id: documentIdSchema,
  /** Name or path below the folder that was given. May contain personal data: never logged. */
  name: z.string(),
  state: documentStateSchema,
  receivedAt: z.iso.datetime(),
  source: sourceSchema,
  reason: reasonCodeSchema.nullable(),
  title: z.string().nullable(),
  documentDate: daySchema.nullable(),
  employeeNumber: employeeNumberSchema.nullable(),
  pages: z.int().nullable(),
})
export type DocumentSummary = z.infer<typeof documentSummarySchema>

export const pageSummarySchema = z.object({
  page: z.int(),
  /** Width divided by height of the original page, before turning. */
  aspectRatio: z.number(),
  turn: turnSchema,
  blank: z.boolean(),
})

/** A reason why a person is asked, with the places that show it. Sentence: see `reasons`. */
export const findingSchema = z.object({
  code: reasonCodeSchema,
  /** Who or what it is about where the sentence alone does not say it, e.g. the message of the e-file. */
  detail: z.string().optional(),
  boxes: z.array(boxSchema).default([]),
})
export type Finding = z.infer<typeof findingSchema>

/** The order that is held, on its way or fulfilled. */
export const filingOrderSchema = z.object({
  id: filingOrderIdSchema,
  employeeNumber: employeeNumberSchema,
  register: registerSchema,
  title: z.string(),
  documentDate: daySchema,
  decidedBy: z.string(),
  /** Until then the order can be undone; null when it was never held. */
  heldUntil: z.iso.datetime().nullable(),
  filedAt: z.iso.datetime().nullable(),
  /** What the receiving side called it. */
  receipt: z.string().nullable(),
})
export type FilingOrder = z.infer<typeof filingOrderSchema>

/** Everything that the review page shows of one document. */
export const documentDetailSchema = documentSummarySchema.extend({
  mediaType: mediaTypeSchema.nullable(),
  sizeBytes: z.int(),
  sha256: sha256Schema.nullable(),
  duplicateOf: documentIdSchema.nullable(),
  pageList: z.array(pageSummarySchema),
  findings: z.array(findingSchema),
  understanding: understandingSchema.nullable(),
  /** Candidates with the directory's data, in the order of `understanding.candidates`. */
  people: z.array(
    z.object({
      employeeNumber: employeeNumberSchema,
      name: z.string(),
      office: z.string(),
      birthDate: daySchema.nullable(),
      status: z.enum(['active', 'left']),
      formerLastNames: z.array(z.string()),
    }),
  ),
  /** In the order of `people`: what speaks against the second-best, and what the directory says of the proofs. */
  explanations: z.array(explanationSchema).default([]),
  /** Places that were read a second time before filing without a person; empty where none were. */
  secondReadings: z.array(secondReadingSchema).default([]),
  /** Probability from which a document of this procedure may be filed without a person. */
  threshold: z.number(),
  register: registerSchema,
  order: filingOrderSchema.nullable(),
})
export type DocumentDetail = z.infer<typeof documentDetailSchema>

/** One entry of a document's evidence, oldest first; readable in German and English. */
export const evidenceEntrySchema = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  step: z.string(),
  by: z.string(),
  sentenceDe: z.string(),
  sentenceEn: z.string(),
  hash: sha256Schema,
})
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>

/** What `documents add --wait --json` prints, one line per document. */
export const documentLineSchema = z.object({
  file: z.string(),
  documentId: documentIdSchema,
  state: documentStateSchema,
  decision: decisionKindSchema,
  reason: reasonCodeSchema.nullable(),
  employeeNumber: employeeNumberSchema.nullable(),
  probability: z.number(),
  candidates: z.array(z.object({ employeeNumber: employeeNumberSchema, probability: z.number() })),
  documentType: understandingSchema.shape.documentType.shape.value,
  title: z.string().nullable(),
  documentDate: daySchema.nullable(),
  pages: z.int().nullable(),
})
export type DocumentLine = z.infer<typeof documentLineSchema>
