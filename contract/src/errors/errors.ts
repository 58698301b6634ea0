import { z } from 'zod'
import { documentErrors } from './document.ts'
import { modelErrors } from './model.ts'
import { robotErrors } from './robot.ts'

/**
 * Every error that crosses a border: code, HTTP status, what happened, what to do now. Codes are stable and never
 * reused. `docs/errors.md` is compared with this table by a test.
 */
export const errors = { ...documentErrors, ...robotErrors, ...modelErrors } as const

export type ErrorCode = keyof typeof errors
export const errorCodeSchema = z.enum(Object.keys(errors) as [ErrorCode, ...ErrorCode[]])

/** An error with a code from the table. `detail` may name a document or run by id, never a person. */
export class AmtsboteError extends Error {
  readonly code: ErrorCode
  readonly detail: string

  constructor(code: ErrorCode, detail = '', options?: ErrorOptions) {
    super(`${code} ${errors[code].de}${detail ? ` (${detail})` : ''}`, options)
    this.name = 'AmtsboteError'
    this.code = code
    this.detail = detail
  }
}

/** RFC 9457. `errors` names each wrong field by JSON pointer. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: errorCodeSchema,
  detail: z.string(),
  next: z.string(),
  titleEn: z.string(),
  nextEn: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problemSchema>
