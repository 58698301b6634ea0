import { z } from 'zod'

/** A document as it came in: one file, whatever it contains. UUIDv7, so that order of arrival is order of id. */
export const documentIdSchema = z.uuid().brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentIdSchema>

/** One order to put one document into one file. Its id is what makes filing idempotent at the receiving side. */
export const filingOrderIdSchema = z.uuid().brand<'FilingOrderId'>()
export type FilingOrderId = z.infer<typeof filingOrderIdSchema>

/** Personalnummer: digits as printed by the payroll system, leading zeros kept. */
export const employeeNumberSchema = z
  .string()
  .regex(/^\d{3,12}$/)
  .brand<'EmployeeNumber'>()
export type EmployeeNumber = z.infer<typeof employeeNumberSchema>

/** Number of a register of the personnel file, such as `09`. */
export const registerSchema = z.string().regex(/^\d{2}$/)

/** SHA-256 of the exact bytes, 64 hexadecimal digits. */
export const sha256Schema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof sha256Schema>

/** Calendar day, ISO 8601 (`2026-03-12`). */
export const daySchema = z.iso.date()
