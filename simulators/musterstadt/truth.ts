import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { daySchema, documentTypeSchema, employeeNumberSchema, extentUnitSchema } from '@amtsbote/contract'
import { z } from 'zod'

/**
 * What is true about one generated file.
 *
 * `expected` is what a perfect system does that files without a person only on two independent proofs:
 * `file` it may file; `review` it must never file without a person; `rejected` the file is unusable or
 * already there.
 */
export const truthSchema = z.object({
  /** Path below `documents/`. */
  file: z.string(),
  layout: z.string(),
  layoutSet: z.enum(['development', 'evaluation']),
  issuer: z.string(),
  /** Whose file is right; null: nobody's, or not one single person's. Also given where only a person may decide. */
  employeeNumber: employeeNumberSchema.nullable(),
  expected: z.enum(['file', 'review', 'rejected']),
  /** In one sentence: why that is expected. For `review` every reason, separated by semicolons. */
  why: z.string(),
  /**
   * The weakest proof on which it may be filed without a person: `second-proof` under both kinds of
   * procedure, `name-only` where a procedure asks for a unique name alone (the name is printed as recorded,
   * nobody else in the directory has a like one today or before, it is not a common one, nothing
   * contradicts); null: never. `expected` speaks of procedures that ask for two proofs.
   */
  stratum: z.enum(['second-proof', 'name-only']).nullable().default(null),
  /** Birth date, personnel number or staff mail address of that employee is legibly and rightly printed. */
  secondProof: z.boolean(),
  /** The training administration expects this certificate of that employee (`bookings.csv`). */
  booked: z.boolean().default(false),
  documentType: documentTypeSchema,
  topic: z.string().nullable(),
  provider: z.string().nullable(),
  courseFrom: daySchema.nullable(),
  courseTo: daySchema.nullable(),
  issuedOn: daySchema.nullable(),
  /** Last course day, else day of issue. */
  documentDate: daySchema.nullable(),
  /** As printed; null where no extent is. */
  extent: z.object({ amount: z.number(), unit: extentUnitSchema }).nullable().default(null),
  /** Last day on which the proof counts, where printed. */
  validUntil: daySchema.nullable().default(null),
  /** The recipient's name as printed, without salutation; empty where there is no single one. */
  recipientText: z.string(),
  hardCases: z.array(z.string()),
  degradation: z.string(),
  pages: z.int().min(0),
  /** For exact duplicates: the other copy. Which of the two comes first is up to the reader. */
  duplicateOf: z.string().nullable(),
})
export type Truth = Readonly<z.infer<typeof truthSchema>>

/** Reads a town's truth: one entry per line, in file order. @throws ZodError when a line is not a truth. */
export async function loadTruth(folder: string): Promise<Truth[]> {
  const text = await readFile(join(folder, 'truth.jsonl'), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => truthSchema.parse(JSON.parse(line)))
}
