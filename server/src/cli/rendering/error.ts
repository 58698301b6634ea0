import { AmtsboteError, type ErrorCode, errors } from '@amtsbote/contract'
import { type ExitCode, exitCodeOf } from '../exitCodes.ts'
import type { Language } from '../language.ts'

export interface RenderedError {
  readonly lines: readonly string[]
  readonly exitCode: ExitCode
}

/** Codes with which a database that is not there answers. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P03',
  '08006',
])

/** An error for people: code, what happened and what to do, in both languages, the person's own first. */
export function renderError(error: unknown, format: { language: Language; json: boolean }): RenderedError {
  const { code, detail } = identify(error)
  const { de, en, nextDe, nextEn } = errors[code]
  const exitCode = exitCodeOf(code)
  if (format.json) {
    return { lines: [JSON.stringify({ error: { code, de, en, nextDe, nextEn, detail } })], exitCode }
  }
  const sentences = { de: `${code}: ${de} ${nextDe}`, en: `${code}: ${en} ${nextEn}` }
  const other = format.language === 'de' ? 'en' : 'de'
  const lines = [sentences[format.language], sentences[other], ...(detail ? [`  ${detail}`] : [])]
  return { lines, exitCode }
}

function identify(error: unknown): { code: ErrorCode; detail: string } {
  if (error instanceof AmtsboteError) return error
  const { code = '', message = String(error) } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (unreachable.has(code)) return { code: 'AB-0304', detail: code }
  return { code: 'AB-0001', detail: message.split('\n')[0] ?? '' }
}
