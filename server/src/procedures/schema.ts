import { documentTypeSchema, registerSchema, requiredProofSchema } from '@amtsbote/contract'
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

const trialSchema = z.object({ reason: z.string().min(1), by: z.string(), at: z.iso.datetime() })

/** Everything that the town configures for one kind of document process. */
export const procedureSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  /** Kinds that may be filed without a person; all others wait for one. */
  releasedTypes: z.array(documentTypeSchema).min(1),
  /** Title by kind of document; see `parseTitlePattern`. */
  titlePatterns: z.record(documentTypeSchema, titlePatternSchema),
  register: registerSchema,
  /** Which proof must carry a filing without a person; see `requiredProofSchema`. */
  proof: requiredProofSchema.default('two-proofs'),
  /** Somebody switched `unique-name` on before its bound was earned; the reason stands in every such document. */
  trial: trialSchema.nullable().default(null),
  /**
   * Largest share of the population that may bear a name which files alone. At 1e-5 about 800 people in Germany bear
   * it. Of 30 papers that reach a town about one is a stranger's: among 5,000 employees, 1 paper in 600 with that name.
   */
  populationShareMax: z.number().min(0).max(1).default(1e-5),
  /** Filed documents of a provider before the next may be filed without a person; 0: new providers are welcome. */
  issuerFiledMin: z.int().min(0).default(0),
  /** Share of filings without a person that a person checks blindly later. */
  auditShare: z.number().min(0).max(1).default(0.03),
  /** Misfiles that are allowed at most, as a share of what is filed without a person. */
  alpha: z.number().positive().max(0.1).default(0.001),
  /** Probability of claiming that bound although it does not hold. */
  delta: z.number().positive().max(0.5).default(0.05),
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
