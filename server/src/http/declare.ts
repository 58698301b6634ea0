import type { z } from 'zod'

interface ContractRoute {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly summary: string
  readonly params?: z.ZodType
  readonly querystring?: z.ZodType
  readonly body?: z.ZodType
  readonly response: z.ZodType
}

type Declared<R extends ContractRoute> = {
  method: R['method']
  url: R['url']
  schema: { summary: string; response: { 200: R['response'] } } & Pick<
    R,
    Extract<keyof R, 'params' | 'querystring' | 'body'>
  >
}

/** Turns a route of the contract into what Fastify takes: requests are checked, answers reduced to what is declared. */
export function declare<const R extends ContractRoute>(route: R): Declared<R> {
  const { method, url, summary, response, ...parts } = route
  return { method, url, schema: { summary, response: { 200: response }, ...parts } } as unknown as Declared<R>
}
