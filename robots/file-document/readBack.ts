import { BusinessError, SystemError, z } from '@amtsbote/robot-sdk'

const answerSchema = z.object({ result: z.unknown().optional(), error: z.unknown().optional() })
const signedInSchema = z.tuple([z.number(), z.string()]).rest(z.unknown())
const peopleSchema = z.array(z.object({ id: z.number() }))
const attachmentsSchema = z.array(
  z.object({ name: z.string(), data: z.object({ base64: z.string() }).nullable() }),
)

/** Tryton's own protocol, for looking only: what a screen does not show (yet) is no proof that it is not there. */
export interface ReadBack {
  /** @throws BusinessError when nobody or more than one person has this number */
  personWith(employeeNumber: string): Promise<number>
  /** Files on a person's record whose name contains these letters. */
  attachmentsOf(person: number, part: string): Promise<readonly Uint8Array[]>
}

/**
 * Signs in to Tryton 6.0 over JSON-RPC.
 * @throws SystemError when it does not answer or refuses
 */
export async function openReadBack(
  access: { readonly address: URL; readonly account: string; readonly password: string },
  signal: AbortSignal,
): Promise<ReadBack> {
  const endpoint = new URL(`${access.address.pathname.replace(/\/?$/, '/')}`, access.address)
  let authorization: string | undefined
  async function call(method: string, ...params: readonly unknown[]): Promise<unknown> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ id: 1, method, params }),
      signal,
    }).catch((error: Error) => {
      throw new SystemError(`Tryton antwortet nicht: ${error.message}`)
    })
    if (!response.ok) throw new SystemError(`Tryton antwortet auf ${method} mit ${response.status}.`)
    const { result, error } = answerSchema.parse(await response.json())
    if (error) throw new SystemError(`Tryton hat ${method} abgelehnt.`)
    return result
  }
  const signedIn = signedInSchema.safeParse(
    await call('common.db.login', access.account, { password: access.password }, 'de'),
  )
  if (!signedIn.success) throw new SystemError('Tryton nimmt das technische Konto nicht an.')
  const [user, key] = signedIn.data
  authorization = `Session ${Buffer.from(`${access.account}:${user}:${key}`).toString('base64')}`
  const context = await call('model.res.user.get_preferences', true, {})
  const search = (model: string, domain: readonly unknown[], fields: readonly string[]) =>
    call(`model.${model}.search_read`, domain, 0, null, null, fields, context)
  return {
    async personWith(employeeNumber) {
      const found = peopleSchema.parse(
        await search('company.employee', [['party.code', '=', employeeNumber]], ['id']),
      )
      const [person] = found
      if (found.length === 1 && person) return person.id
      throw new BusinessError(
        found.length === 0
          ? 'In Tryton gibt es niemanden mit dieser Personalnummer.'
          : `In Tryton gibt es ${found.length} Personen mit dieser Personalnummer.`,
      )
    },
    async attachmentsOf(person, part) {
      const resource = ['resource', '=', `company.employee,${person}`]
      const found = await search(
        'ir.attachment',
        [resource, ['name', 'ilike', `%${part}%`]],
        ['name', 'data'],
      )
      return attachmentsSchema.parse(found).map(({ data }) => Buffer.from(data?.base64 ?? '', 'base64'))
    },
  }
}
