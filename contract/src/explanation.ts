import { z } from 'zod'
import { employeeNumberSchema } from './identifiers.ts'
import { boxSchema } from './reading.ts'
import { proofKindSchema } from './understanding.ts'

/** What the directory says where the document prints something to compare it with; nothing else leaves the directory. */
export const recordedSchema = z.object({ kind: proofKindSchema, value: z.string() })
export type Recorded = Readonly<z.infer<typeof recordedSchema>>

/** A plain sentence about a person on the page, without a full stop, and the place that shows it. */
export const remarkSchema = z.object({ de: z.string(), en: z.string(), boxes: z.array(boxSchema) })
export type Remark = Readonly<z.infer<typeof remarkSchema>>

/** What a clerk reads of one candidate beside the directory's data. */
export const explanationSchema = z.object({
  employeeNumber: employeeNumberSchema,
  recorded: z.array(recordedSchema),
  /** Why it is rather not this person, the gravest first; empty for the best candidate. */
  whyNot: z.array(remarkSchema),
})
export type Explanation = Readonly<z.infer<typeof explanationSchema>>

/** A place that the program read twice, with both readings. */
export const secondReadingSchema = z.object({
  kind: proofKindSchema,
  agreement: z.enum(['agrees', 'unclear', 'contradicts']),
  first: z.string(),
  /** Empty where the second reading gave nothing. */
  second: z.string(),
  boxes: z.array(boxSchema),
})
export type SecondReading = Readonly<z.infer<typeof secondReadingSchema>>
