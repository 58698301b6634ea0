import { z } from 'zod'
import { daySchema, employeeNumberSchema, registerSchema } from './identifiers.ts'

/** Longest title that every common DMS takes (DOMAIN: 120 characters). */
export const TITLE_MAX_LENGTH = 120

/** What a person decides about a document in review. */
export const reviewDecisionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('file'),
    employeeNumber: employeeNumberSchema,
    title: z.string().trim().min(1).max(TITLE_MAX_LENGTH),
    documentDate: daySchema,
    register: registerSchema,
  }),
  z.object({ kind: z.literal('reject'), note: z.string().trim().max(500).default('') }),
])
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>

/** What became of a decision. */
export const decisionOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('held'), undoUntil: z.iso.datetime() }),
  z.object({ kind: z.literal('rejected'), undoUntil: z.iso.datetime() }),
])

/** What became of an undo. A late or repeated undo is an ordinary answer that a clerk must be able to read. */
export const undoOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('undone') }),
  z.object({ kind: z.literal('too-late'), releasedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('nothing-held') }),
])
export type UndoOutcome = z.infer<typeof undoOutcomeSchema>
