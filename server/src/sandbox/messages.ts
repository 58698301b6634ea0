import { z } from 'zod'

/** What a child says to its parent. `answer` is checked by the pool against the schema of its results. */
export const childMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('done'), answer: z.unknown() }),
  z.object({ kind: z.literal('refused'), why: z.string() }),
  z.object({ kind: z.literal('failed'), why: z.string() }),
])
export type ChildMessage = z.infer<typeof childMessageSchema>

/** What the parent says to a child; the next one only after the answer. */
export const parentMessageSchema = z.object({ input: z.unknown() })
export type ParentMessage = z.infer<typeof parentMessageSchema>
