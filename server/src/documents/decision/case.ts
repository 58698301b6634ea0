import {
  documentIdSchema,
  pageReadingSchema,
  proofKindSchema,
  stopCauseSchema,
  understandingSchema,
} from '@amtsbote/contract'
import { z } from 'zod'
import { procedureSchema } from '#procedures'

/** What a stratum may do at the moment of the decision, and on what ground. */
export const standingSchema = z.discriminatedUnion('state', [
  /** From the first day, by an earned bound, or by an administrator; only from this probability on. */
  z.object({ state: z.literal('running'), threshold: z.number() }),
  z.object({ state: z.literal('trial'), reason: z.string() }),
  z.object({ state: z.literal('review-only') }),
  z.object({ state: z.literal('stopped'), cause: stopCauseSchema }),
])
export type Standing = Readonly<z.infer<typeof standingSchema>>

const strataSchema = z.object({ 'two-proofs': standingSchema, 'unique-name': standingSchema })
export type Strata = Readonly<z.infer<typeof strataSchema>>

/** Where nothing else is known: two proofs from the first day, a name alone not before its bound is earned. */
export const firstDay: Strata = {
  'two-proofs': { state: 'running', threshold: 0 },
  'unique-name': { state: 'review-only' },
}

/** What a second reading of one place gave: the same, nothing that could be read, or something else. */
export const confirmationSchema = z.object({
  kind: proofKindSchema,
  agreement: z.enum(['agrees', 'unclear', 'contradicts']),
  /** As the second reading has it. */
  text: z.string(),
  boxes: understandingSchema.shape.mentions.element.shape.boxes,
  /** Engine and settings of the second reading; left out when nothing came back. */
  engine: z.string().optional(),
})
export type Confirmation = Readonly<z.infer<typeof confirmationSchema>>

/**
 * Everything that a decision depends on, as plain JSON. Stored with the decision, so that it can be replayed;
 * parsing a case drops the words of the pages, which the decision does not need.
 */
export const documentCaseSchema = z.object({
  understanding: understandingSchema,
  pages: z.array(
    pageReadingSchema.pick({
      page: true,
      source: true,
      blank: true,
      partial: true,
      hiddenWords: true,
      confidence: true,
    }),
  ),
  procedure: procedureSchema,
  /** A document with the same content that is there already; exact copies never come this far. */
  duplicate: z.object({ of: documentIdSchema }).nullable(),
  /** What each stratum of the procedure may do; left out: as on the first day. */
  strata: strataSchema.optional(),
  /** Documents of this provider that were filed before; counted for procedures that ask for it. */
  issuerFiled: z.int().min(0).optional(),
  /** What a second, independent reading of the places of the proofs gave; left out when none was made. */
  confirmations: z.array(confirmationSchema).optional(),
})
type Parsed = z.infer<typeof documentCaseSchema>
export type DocumentCase = Readonly<Omit<Parsed, 'pages'>> & {
  readonly pages: readonly Readonly<Parsed['pages'][number]>[]
}
