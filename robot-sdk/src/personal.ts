import type { z } from 'zod'

/**
 * Declares a field of the input as personal: `name: personal(z.string())`. Its value is hidden in log, errors, results and
 * attachments of every run, in all usual spellings; the run itself works with it as with any other.
 */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ personal: true })
}
