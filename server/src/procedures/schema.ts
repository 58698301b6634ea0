import { documentTypeSchema, registerSchema } from '@amtsbote/contract'
import { z } from 'zod'
import { parseTitlePattern } from './titlePattern.ts'

/** Who may put documents into a register: the system by itself, only a person, or nobody through this system. */
const registerFilingSchema = z.enum(['automatic', 'person', 'never'])
export type RegisterFiling = z.infer<typeof registerFilingSchema>

const registerEntrySchema = z.object({
  number: registerSchema,
  title: z.string().min(1),
  filing: registerFilingSchema,
})
/** A register of the personnel file. */
export type Register = Readonly<z.infer<typeof registerEntrySchema>>

const titlePatternSchema = z
  .string()
  .min(1)
  .refine((pattern) => parseTitlePattern(pattern) !== null, {
    error: 'unknown placeholder or unpaired bracket; known: {datum} {thema} {traeger} {umfang} {gueltig-bis}',
  })

/** Most pages that any procedure may accept as one document: beyond it nobody can check a title at a glance. */
const PAGES_LIMIT = 50

/** Everything that the town configures for one kind of document process. */
export const procedureSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  /** Kinds that may be filed without a person; all others wait for one. */
  releasedTypes: z.array(documentTypeSchema).min(1),
  /** Title by kind of document; see `parseTitlePattern`. */
  titlePatterns: z.record(documentTypeSchema, titlePatternSchema),
  register: registerSchema,
  /** How many independent proofs must agree. 1 means: a name that only one person has is enough. */
  proofsRequired: z.union([z.literal(1), z.literal(2)]).default(2),
  /** Probability from which a document may be filed without a person, 0.5 to 1. */
  threshold: z.number().min(0.5).max(1),
  /** Pages that are not blank; more than one certificate fills need a person. */
  maxPages: z.int().min(1).max(PAGES_LIMIT),
  /** Name of the connector that the filing order goes to. */
  target: z.string().min(1),
})
export type Procedure = Readonly<z.infer<typeof procedureSchema>>

/** All procedures of a town with the register plan that they file into. */
export const procedureBookSchema = z
  .object({ registers: z.array(registerEntrySchema).min(1), procedures: z.array(procedureSchema).min(1) })
  .superRefine(({ registers, procedures }, context) => {
    reportDoubles(
      context,
      'register',
      registers.map((register) => register.number),
    )
    reportDoubles(
      context,
      'procedure',
      procedures.map((procedure) => procedure.id),
    )
    for (const { id, register } of procedures) {
      const filing = registers.find((known) => known.number === register)?.filing
      if (filing === 'automatic') continue
      const message =
        filing === undefined
          ? `procedure ${id}: register ${register} is not in the register plan`
          : `procedure ${id}: register ${register} is not open to automatic filing`
      context.addIssue({ code: 'custom', message })
    }
  })
export type ProcedureBook = Readonly<z.infer<typeof procedureBookSchema>>

function reportDoubles(context: z.RefinementCtx, what: string, values: readonly string[]) {
  for (const value of new Set(values.filter((value, index) => values.indexOf(value) !== index))) {
    context.addIssue({ code: 'custom', message: `${what} ${value} is there twice` })
  }
}
