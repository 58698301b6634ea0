import { z } from 'zod'
import { daySchema, employeeNumberSchema } from './identifiers.ts'
import { boxSchema } from './reading.ts'

/** What a person's name is doing on the page. Only a participant is somebody whose file this may be. */
export const roleSchema = z.enum(['participant', 'lecturer', 'signatory', 'contact', 'addressee', 'unknown'])
export type Role = z.infer<typeof roleSchema>

/** Kinds of documents that the town's procedures know. */
export const documentTypeSchema = z.enum([
  'attendance-certificate',
  'certificate',
  'exam-certificate',
  'instruction-record',
  'qualification-certificate',
  'invitation',
  'registration',
  'invoice',
  'medical',
  'unknown',
])
export type DocumentType = z.infer<typeof documentTypeSchema>

/** A value found on the page, with the place where everybody can check it. */
function found<T extends z.ZodType>(value: T) {
  return z.object({ value, text: z.string(), boxes: z.array(boxSchema) })
}

/** A person's name on the page. */
export const mentionSchema = z.object({
  id: z.string(),
  text: z.string(),
  boxes: z.array(boxSchema),
  role: roleSchema,
  /** 0 to 1, how sure the role is. */
  roleCertainty: z.number(),
})
export type Mention = Readonly<z.infer<typeof mentionSchema>>

export const proofKindSchema = z.enum(['name', 'birth-date', 'employee-number', 'mail-address', 'booking'])
export type ProofKind = z.infer<typeof proofKindSchema>

/** One thing on the page that speaks for or against a person. */
export const proofSchema = z.object({
  kind: proofKindSchema,
  agreement: z.enum(['agrees', 'unclear', 'contradicts']),
  text: z.string(),
  boxes: z.array(boxSchema),
})
export type Proof = Readonly<z.infer<typeof proofSchema>>

/** Something that makes a person a little more or less likely and never proves anything. */
export const hintSchema = z.object({
  kind: z.enum(['salutation', 'office', 'employment']),
  agreement: z.enum(['agrees', 'contradicts']),
  text: z.string(),
  boxes: z.array(boxSchema),
})
export type Hint = Readonly<z.infer<typeof hintSchema>>

/** A person whose document this may be. */
export const candidateSchema = z.object({
  employeeNumber: employeeNumberSchema,
  /** Probability that the document is this person's, 0 to 1; what is missing to 1 over all candidates is "nobody of ours". */
  probability: z.number(),
  mentionId: z.string().nullable(),
  /** The name form that matched: today's name, a former one, or only an incomplete one (initial, one forename). */
  nameForm: z.enum(['current', 'former', 'incomplete', 'none']),
  /** 0 to 1: how well the printed letters fit the name; 1 is equal after folding. */
  nameSimilarity: z.number(),
  proofs: z.array(proofSchema),
  /** Left out by versions that looked for none. */
  hints: z.array(hintSchema).optional(),
  /** Former staff: never filed without a person. */
  left: z.boolean(),
  /** Employees whose names collide with this one's, former names included. */
  namesakes: z.array(employeeNumberSchema),
  /**
   * Share of the population that bears the full printed name, 0 to 1; left out where nobody can say. Someone outside
   * the directory may bear the same name: the rarer it is, the more the name alone says.
   */
  populationShare: z.number().min(0).max(1).optional(),
})
export type Candidate = Readonly<z.infer<typeof candidateSchema>>

/** Something on the page that forbids filing without a person, whatever else is true. */
export const vetoKindSchema = z.enum([
  'adverse-content',
  'medical-content',
  'other-people-named',
  'not-a-certificate',
  'several-documents',
  'speaks-to-machine',
])
export const vetoSchema = z.object({ kind: vetoKindSchema, text: z.string(), boxes: z.array(boxSchema) })
export type Veto = Readonly<z.infer<typeof vetoSchema>>

export const extentUnitSchema = z.enum(['teaching-units', 'hours', 'days'])

/** Everything that was understood of one document. */
export const understandingSchema = z.object({
  /** Version of the rules and models that produced it; a decision is replayed with the same. */
  version: z.string(),
  mentions: z.array(mentionSchema),
  /** Best first, at most ten. */
  candidates: z.array(candidateSchema),
  /** Mentions that are recipients in their own right; more than one makes it a list. */
  recipientMentionIds: z.array(z.string()),
  documentType: found(documentTypeSchema),
  topic: found(z.string()).nullable(),
  provider: found(z.string()).nullable(),
  courseFrom: found(daySchema).nullable(),
  courseTo: found(daySchema).nullable(),
  extent: found(z.object({ amount: z.number(), unit: extentUnitSchema })).nullable(),
  issuedOn: found(daySchema).nullable(),
  validUntil: found(daySchema).nullable(),
  vetoes: z.array(vetoSchema),
  /** Title in the file, made from the town's pattern; every word of the topic stands on the page. */
  title: z.string(),
  /** The last course day, else the day of issue; null when the page names none. */
  documentDate: daySchema.nullable(),
})
export type Understanding = Readonly<z.infer<typeof understandingSchema>>
