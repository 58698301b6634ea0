import { z } from 'zod'

/** Longest wait for an answer: Tryton writes a record in well under a second. */
const ANSWER_MS = 30_000

const answerSchema = z.object({ result: z.unknown().optional(), error: z.unknown().optional() })
const sessionSchema = z
  .tuple([z.number(), z.string()])
  .or(z.tuple([z.number(), z.string()]).rest(z.unknown()))

/** A person's session with Tryton, as its own clients have one. */
export interface Session {
  readonly user: number
  call(method: string, ...params: readonly unknown[]): Promise<unknown>
  create(model: string, values: readonly object[]): Promise<readonly number[]>
  search(model: string, domain: readonly unknown[], fields: readonly string[]): Promise<readonly Row[]>
  write(model: string, ids: readonly number[], values: object): Promise<void>
}

/** A record as `search` reads it. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: number }

const rowsSchema = z.array(z.looseObject({ id: z.number() }))

/**
 * Signs in over JSON-RPC, as Tryton 6.0's web and desktop clients speak it.
 * @throws Error with Tryton's answer when it refuses
 */
export async function signIn(
  address: URL,
  database: string,
  account: { readonly login: string; readonly password: string },
): Promise<Session> {
  let authorization: string | undefined
  const endpoint = new URL(`/${database}/`, address)
  async function call(method: string, ...params: readonly unknown[]): Promise<unknown> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ id: 1, method, params }),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    if (!response.ok) throw new Error(`Tryton ${method}: HTTP ${response.status}`)
    const { result, error } = answerSchema.parse(await response.json())
    if (error) throw new Error(`Tryton ${method}: ${JSON.stringify(error)}`)
    return result
  }
  const [user, key] = sessionSchema.parse(
    await call('common.db.login', account.login, { password: account.password }, 'de'),
  )
  authorization = `Session ${Buffer.from(`${account.login}:${user}:${key}`).toString('base64')}`
  const context = await call('model.res.user.get_preferences', true, {})
  return {
    user,
    call,
    create: async (model, values) =>
      z.array(z.number()).parse(await call(`model.${model}.create`, values, context)),
    search: async (model, domain, fields) =>
      rowsSchema.parse(await call(`model.${model}.search_read`, domain, 0, null, null, fields, context)),
    write: async (model, ids, values) => {
      await call(`model.${model}.write`, ids, values, context)
    },
  }
}
