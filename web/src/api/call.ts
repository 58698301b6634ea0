import { type Problem, problemSchema } from '@amtsbote/contract'
import type { z } from 'zod'

interface Route {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly params?: z.ZodType
  readonly querystring?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

type Part<R extends Route, K extends 'params' | 'querystring' | 'body'> = R[K] extends z.ZodType
  ? { readonly [Key in K]: z.input<R[K]> }
  : unknown
type Input<R extends Route> = Part<R, 'params'> & Part<R, 'querystring'> & Part<R, 'body'>
type Parts = Partial<Record<'params' | 'querystring' | 'body', object>>

/** The server answered that it cannot do it, and says why and what to do. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'Refusal'
    this.problem = problem
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {}

/** An answer with the moment at which the server gave it, for deadlines that the server keeps. */
export interface Answer<T> {
  readonly data: T
  readonly givenAt: Date
}

/**
 * Calls a route of the contract and checks what comes back.
 *
 * @throws {@link Refusal} when the server declines, {@link Unreachable} when there is no answer
 */
export async function call<R extends Route>(route: R, input: Input<R>, signal?: AbortSignal) {
  return (await exchange(route, input, signal)).data
}

/** Like {@link call}, with the server's clock. */
export async function exchange<R extends Route>(
  route: R,
  input: Input<R>,
  signal?: AbortSignal,
): Promise<Answer<z.output<R['response']>>> {
  const { params, querystring, body } = input as Parts
  const headers: Record<string, string> = { accept: 'application/json' }
  // Foreign sites cannot set this header without being asked first: that is what keeps them out.
  if (route.method === 'POST') headers['x-amtsbote'] = '1'
  if (body) headers['content-type'] = 'application/json'
  const response = await fetch(addressOf(route.url, params, querystring), {
    method: route.method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause) => {
    if (signal?.aborted) throw cause
    throw new Unreachable('no answer', { cause })
  })
  if (!response.ok) throw await refusalOf(response)
  const data = route.response.parse(await response.json()) as z.output<R['response']>
  return { data, givenAt: new Date(response.headers.get('date') ?? Date.now()) }
}

/** The address with `:name` replaced and the query appended. */
export function addressOf(url: string, params: object = {}, querystring: object = {}): string {
  const values = params as Record<string, unknown>
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const pairs = Object.entries(querystring).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return query ? `${path}?${query}` : path
}

/** Reads problem details; anything else (a proxy's page) is no answer of ours. */
async function refusalOf(response: Response): Promise<Error> {
  const problem = problemSchema.safeParse(await response.json().catch(() => null))
  return problem.success ? new Refusal(problem.data) : new Unreachable(`HTTP ${response.status}`)
}
