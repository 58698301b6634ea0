import process from 'node:process'
import type { z } from 'zod'

/** In a child program: the `settings` that its pool was made with. Throws when they do not match. */
export function readSettings<Settings>(schema: z.ZodType<Settings>): Settings {
  return schema.parse(JSON.parse(process.argv[2] ?? 'null'))
}
