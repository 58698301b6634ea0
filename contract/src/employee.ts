import { z } from 'zod'
import { daySchema, employeeNumberSchema } from './identifiers.ts'

/** A person in the minimal extract of the staff directory. Nothing is kept that recognition does not need. */
export const employeeSchema = z.object({
  employeeNumber: employeeNumberSchema,
  salutation: z.enum(['Frau', 'Herr', '']),
  academicTitle: z.string(),
  firstNames: z.string().min(1),
  lastName: z.string().min(1),
  /** Birth name and names held before, newest first. */
  formerLastNames: z.array(z.string()),
  birthDate: daySchema.nullable(),
  mailAddress: z.string(),
  office: z.string(),
  status: z.enum(['active', 'left']),
  leftOn: daySchema.nullable(),
})
export type Employee = Readonly<z.infer<typeof employeeSchema>>

/** What the search for another person shows. */
export const employeeHitSchema = employeeSchema.pick({
  employeeNumber: true,
  salutation: true,
  academicTitle: true,
  firstNames: true,
  lastName: true,
  formerLastNames: true,
  birthDate: true,
  office: true,
  status: true,
})
export type EmployeeHit = Readonly<z.infer<typeof employeeHitSchema>>
