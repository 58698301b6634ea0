import { z } from 'zod'
import type { Session } from './rpc.ts'

/** An employee as Tryton keeps it; one entry for each record, so that doubled ones are seen. */
export interface Employee {
  readonly employeeNumber: string
  /** `Grünwald-Çelik, Zoë` */
  readonly name: string
  /** `2026-03-01`; null where none is written. */
  readonly entry: string | null
}

const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() })
const partySchema = z.object({ code: z.string(), name: z.string() })

/** All employees, by their numbers. */
export async function employeesOf(session: Session): Promise<readonly Employee[]> {
  const rows = await session.search('company.employee', [], ['party.code', 'party.name', 'start_date'])
  return rows
    .map((row): Employee => {
      const party = partySchema.parse(row['party.'])
      const day = daySchema.nullable().parse(row.start_date)
      return { employeeNumber: party.code, name: party.name, entry: day && written(day) }
    })
    .sort((a, b) => a.employeeNumber.localeCompare(b.employeeNumber))
}

/** Names of all parties, employees or not: the half of an employee that was left behind would be one. */
export async function partiesOf(session: Session): Promise<readonly string[]> {
  const rows = await session.search('party.party', [], ['name'])
  return rows.map(({ name }) => String(name)).sort()
}

function written({ year, month, day }: z.infer<typeof daySchema>): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}
