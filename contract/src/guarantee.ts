import { z } from 'zod'
import { documentIdSchema, employeeNumberSchema } from './identifiers.ts'

/**
 * Which proof carries a filing without a person: name and a second identifier, or a name that is unique and rare.
 * A procedure asks for one of them; a document belongs to the stratum of the proof that carried it.
 */
export const requiredProofSchema = z.enum(['two-proofs', 'unique-name'])
export type RequiredProof = z.infer<typeof requiredProofSchema>

/** What decided: rules and models of recognition, gates, reading engine (empty: text layers alone). */
export const modelVersionSchema = z.object({
  understanding: z.string(),
  decision: z.string(),
  engine: z.string(),
})
export type ModelVersion = Readonly<z.infer<typeof modelVersionSchema>>

/** Why filing without a person was stopped. */
export const stopCauseSchema = z.enum([
  'audit-error',
  'reported-misfile',
  'person-decided-otherwise',
  'new-version',
  'directory-anomaly',
  'administrator',
])
export type StopCause = z.infer<typeof stopCauseSchema>

/**
 * What checked cases prove about one frozen model: with confidence 1 - delta, at most alpha of what a stratum files
 * without a person lies in a wrong file. Documents of one provider are not independent: their number stands beside.
 */
export const earnedBoundSchema = z.object({
  model: modelVersionSchema,
  /** Misfiles that the town allows at most, as a share. */
  alpha: z.number(),
  delta: z.number(),
  /** Checked cases, and how many of them were wrong; above the threshold where there is one, else all. */
  cases: z.int(),
  errors: z.int(),
  issuers: z.int(),
  /** Upper limit of the share of misfiles at confidence 1 - delta (Clopper-Pearson, one-sided). */
  upperLimit: z.number(),
  /** Probability from which documents are filed; null: alpha is not earned. */
  threshold: z.number().nullable(),
  /** How many more cases without an error would earn it; 0 when it is earned. */
  casesMissing: z.int(),
  earnedAt: z.iso.datetime().nullable(),
  computedAt: z.iso.datetime(),
})
export type EarnedBound = Readonly<z.infer<typeof earnedBoundSchema>>

/** What a stratum may do now. */
export const stratumStateSchema = z.enum(['running', 'trial', 'review-only', 'stopped', 'not-asked-for'])
export type StratumState = z.infer<typeof stratumStateSchema>

/** One stratum of a procedure with everything that speaks for and against it. */
export const stratumReportSchema = z.object({
  procedureId: z.string(),
  proof: requiredProofSchema,
  state: stratumStateSchema,
  /** Why it is stopped or on trial, who did it and when. */
  note: z
    .object({
      cause: stopCauseSchema.nullable(),
      reason: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  bounds: z.array(earnedBoundSchema),
  /** Whether probabilities mean what they say: what was said beside what came true, over all checked cases. */
  reliability: z.array(
    z.object({ from: z.number(), to: z.number(), cases: z.int(), right: z.int(), said: z.number() }),
  ),
  /** Filed without a person, and what would have been filed had the stratum been released. */
  filed: z.int(),
  shadow: z.int(),
  sampled: z.int(),
  /** Samples that wait for a person. */
  openSamples: z.int(),
})
export type StratumReport = Readonly<z.infer<typeof stratumReportSchema>>

/** An entry of what happened to a stratum: stops, releases, changes; who and why. */
export const stratumEventSchema = z.object({
  at: z.iso.datetime(),
  procedureId: z.string(),
  proof: requiredProofSchema,
  kind: z.enum(['stopped', 'resumed', 'earned', 'lapsed']),
  cause: stopCauseSchema.nullable(),
  by: z.string(),
  reason: z.string(),
  documentId: documentIdSchema.nullable(),
})
export type StratumEvent = Readonly<z.infer<typeof stratumEventSchema>>

/** A procedure as it stands now, with the town's changes. */
export const procedureReportSchema = z.object({
  id: z.string(),
  title: z.string(),
  proof: requiredProofSchema,
  /** Runs without an earned bound, because somebody said so. */
  trial: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  auditShare: z.number(),
  changes: z.array(
    z.object({
      at: z.iso.datetime(),
      by: z.string(),
      reason: z.string(),
      proof: requiredProofSchema,
      trial: z.boolean(),
    }),
  ),
  strata: z.array(stratumReportSchema),
  events: z.array(stratumEventSchema),
  /** The history is chained by hashes: whether nothing was changed or dropped. */
  historyIntact: z.boolean(),
})
export type ProcedureReport = Readonly<z.infer<typeof procedureReportSchema>>

/** A filed document that a person looks at blindly: whose it was filed as is not told. */
export const auditSampleSchema = z.object({
  documentId: documentIdSchema,
  procedureId: z.string(),
  filedAt: z.iso.datetime(),
  pages: z.int().nullable(),
})
export type AuditSample = Readonly<z.infer<typeof auditSampleSchema>>

/** Whose document the person says it is; `nobody`: it belongs in no file, or in several. */
export const auditAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), employeeNumber: employeeNumberSchema }),
  z.object({ kind: z.literal('nobody') }),
])
export type AuditAnswer = z.infer<typeof auditAnswerSchema>

/** What followed from an answer; `wrong` has stopped the stratum. */
export const auditOutcomeSchema = z.object({ kind: z.enum(['right', 'wrong']) })
export type AuditOutcome = z.infer<typeof auditOutcomeSchema>

/** Why a stratum is stopped or goes on; stands in its history. */
export const stratumReasonSchema = z.object({ reason: z.string().trim().min(1).max(500) })

/** Another proof that a procedure is to ask for; a trial runs before its bound is earned. */
export const proofRequestSchema = stratumReasonSchema.extend({
  proof: requiredProofSchema,
  trial: z.boolean(),
})

/** Someone reports that a document lies in a wrong file. */
export const misfileReportSchema = z.object({ reason: z.string().trim().min(1).max(500) })
