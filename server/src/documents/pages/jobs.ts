import { z } from 'zod'
import { inspectOutcomeSchema, pageFileSchema } from './schema.ts'

/** What the child process is asked. */
export const pageJobSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('inspect'), file: pageFileSchema }),
  z.object({ do: z.literal('render'), file: pageFileSchema, page: z.int().min(1) }),
])
export type PageJob = z.infer<typeof pageJobSchema>

/** What it answers. */
export const pageAnswerSchema = z.union([
  inspectOutcomeSchema,
  z.object({
    kind: z.literal('rendered'),
    webpBase64: z.base64(),
    width: z.int(),
    height: z.int(),
  }),
])
export type PageAnswer = z.infer<typeof pageAnswerSchema>
