import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** 256 bits: cannot be guessed. */
const TOKEN_BYTES = 32
const COOKIE = 'amtsbote_access'
/** A working day; the address printed at the start opens the next one. */
const COOKIE_SECONDS = 12 * 3600

/**
 * The access token of this installation: whoever has it may do everything, until sign-in exists.
 * Made at the first start, kept in the data folder, readable by its owner alone.
 */
export async function accessToken(dataFolder: string): Promise<string> {
  const path = join(dataFolder, 'access-token')
  const present = await readFile(path, 'utf8').catch(() => '')
  if (present.trim()) return present.trim()
  await mkdir(dataFolder, { recursive: true })
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  try {
    await writeFile(path, token, { mode: 0o600, flag: 'wx' })
    return token
  } catch {
    // Another process made it at the same moment: its token counts.
    return (await readFile(path, 'utf8')).trim()
  }
}

/**
 * Guards every address below `/api`: token as bearer or as cookie; requests that change something must come from
 * our own page or from a program that shows the token itself.
 */
export function guardAccess(app: FastifyInstance, token: string): void {
  app.get(
    '/anmelden',
    { schema: { hide: true }, config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request, reply) => {
      const given = (request.query as { token?: unknown }).token
      if (typeof given !== 'string' || !equal(given, token)) throw new AmtsboteError('AB-0003')
      reply.setCookie(COOKIE, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        maxAge: COOKIE_SECONDS,
      })
      return reply.redirect('/')
    },
  )
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api')) return
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const given = bearer ?? request.cookies[COOKIE] ?? ''
    if (!equal(given, token)) throw new AmtsboteError('AB-0003')
    if (!bearer && request.method !== 'GET' && request.method !== 'HEAD') requireOwnPage(request)
  })
}

/** A foreign page can send a form with our cookie, but neither this header nor a matching origin. */
function requireOwnPage(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  const ownSite = site === undefined || site === 'same-origin'
  if (!ownSite || request.headers['x-amtsbote'] !== '1') throw new AmtsboteError('AB-0005')
}

/** Compares hashes, so that neither content nor length of the token can be told from the time it takes. */
function equal(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
