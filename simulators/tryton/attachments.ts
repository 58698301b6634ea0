import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Session } from './rpc.ts'

/** A file on an employee's record. */
export interface Attachment {
  readonly name: string
  readonly sha256: string
}

/** Bytes as Tryton's JSON carries them. */
const bytesSchema = z.object({ __class__: z.literal('bytes'), base64: z.string() })

/** The files on the record of the employee with this personnel number; empty when there is no such employee. */
export async function attachmentsOf(
  session: Session,
  employeeNumber: string,
): Promise<readonly Attachment[]> {
  const [employee] = await session.search('company.employee', [['party.code', '=', employeeNumber]], ['id'])
  if (!employee) return []
  const resource = `company.employee,${employee.id}`
  const rows = await session.search('ir.attachment', [['resource', '=', resource]], ['name', 'data'])
  return rows.map(({ name, data }) => ({
    name: String(name),
    sha256: createHash('sha256')
      .update(Buffer.from(bytesSchema.parse(data).base64, 'base64'))
      .digest('hex'),
  }))
}
