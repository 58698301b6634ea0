import { SystemError, z } from '@amtsbote/robot-sdk'
import { fullName, type ListRow } from './list.ts'
import { type KnownPerson, withoutZeros } from './sortRows.ts'

const answerSchema = z.object({ result: z.unknown().optional(), error: z.unknown().optional() })
const signedInSchema = z.tuple([z.number(), z.string()]).rest(z.unknown())
const partiesSchema = z.array(
  z.object({
    id: z.number(),
    code: z.string().nullable(),
    name: z.string().nullable(),
    active: z.coerce.boolean(),
  }),
)
const daySchema = z.object({ year: z.int(), month: z.int(), day: z.int() })
const employeesSchema = z.array(z.object({ party: z.number(), start_date: daySchema.nullable() }))

/** Rows asked about at once: more make Tryton's query slow, fewer make many of them. */
const BATCH = 50

/** Tryton's own protocol, for looking only: the screen of one person is no proof about all others. */
export interface Lookup {
  /** Everybody with the number (with or without leading zeros) or the name of one of these rows, archived ones too. */
  knownOf(rows: readonly ListRow[]): Promise<readonly KnownPerson[]>
}

/** Where Tryton is, with its database as path, and who signs in. */
export interface Access {
  readonly address: URL
  readonly account: string
  readonly password: string
}

/**
 * Signs in to Tryton 6.0 over JSON-RPC.
 * @throws SystemError when it does not answer or refuses
 */
export async function openLookup(access: Access, signal: AbortSignal): Promise<Lookup> {
  const search = await signIn(access, signal)
  return {
    async knownOf(rows) {
      const known: KnownPerson[] = []
      for (let start = 0; start < rows.length; start += BATCH)
        known.push(...(await knownPeople(search, rows.slice(start, start + BATCH))))
      return known
    },
  }
}

type Search = (model: string, domain: readonly unknown[], fields: readonly string[]) => Promise<unknown>

async function knownPeople(search: Search, rows: readonly ListRow[]): Promise<readonly KnownPerson[]> {
  const alike = rows.flatMap(({ value }) => [
    ['code', 'like', `%${withoutZeros(value.personnelNumber)}`],
    ['name', 'ilike', fullName(value)],
  ])
  const everybody = ['active', 'in', [true, false]]
  const fields = ['code', 'name', 'active']
  const parties = partiesSchema.parse(await search('party.party', [everybody, ['OR', ...alike]], fields))
  const mine = ['party', 'in', parties.map(({ id }) => id)]
  const employees = employeesSchema.parse(await search('company.employee', [mine], ['party', 'start_date']))
  return parties.map(({ id, code, name, active }) => ({
    number: code ?? '',
    name: name ?? '',
    state: active ? 'active' : 'archived',
    entries: employees.filter(({ party }) => party === id).map(({ start_date: day }) => written(day)),
  }))
}

function written(day: z.infer<typeof daySchema> | null): string | null {
  const two = (part: number) => String(part).padStart(2, '0')
  return day && `${day.year}-${two(day.month)}-${two(day.day)}`
}

async function signIn({ address, account, password }: Access, signal: AbortSignal): Promise<Search> {
  const endpoint = new URL(`${address.pathname.replace(/\/?$/, '/')}`, address)
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
  const signedIn = signedInSchema.safeParse(await call('common.db.login', account, { password }, 'de'))
  if (!signedIn.success) throw new SystemError('Tryton nimmt das technische Konto nicht an.')
  const [user, key] = signedIn.data
  authorization = `Session ${Buffer.from(`${account}:${user}:${key}`).toString('base64')}`
  const context = await call('model.res.user.get_preferences', true, {})
  return (model, domain, fields) => call(`model.${model}.search_read`, domain, 0, null, null, fields, context)
}
