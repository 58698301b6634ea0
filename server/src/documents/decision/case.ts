import { documentIdSchema, pageReadingSchema, understandingSchema } from '@amtsbote/contract'
import { z } from 'zod'
import { procedureSchema } from '#procedures'

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
})
type Parsed = z.infer<typeof documentCaseSchema>
export type DocumentCase = Readonly<Omit<Parsed, 'pages'>> & {
  readonly pages: readonly Readonly<Parsed['pages'][number]>[]
}
