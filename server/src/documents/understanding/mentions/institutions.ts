import type { Sheet, Token } from '../sheet/sheet.ts'
import { isInstitutionPart } from './nameWords.ts'

/** Words before a name that make a company or a house of it. */
const before = new Set(
  'firma fa kanzlei stiftung akademie institut praxis apotheke verlag buchhandlung gebruder hotel restaurant cafe gasthaus gasthof weingut'.split(
    ' ',
  ),
)

/** Words that a quoted course title may have besides a name before the name counts as part of the title. */
const QUOTE_WORDS_MIN = 2

/**
 * Whether a name is part of an institution (`Peter Schmidt GmbH`), a street (`Karl-Marx-Straße 5`) or a quoted course
 * title (`„Führen nach Peter Drucker“`), and therefore no person on this page.
 */
export function isPartOfInstitution(sheet: Sheet, tokens: readonly number[]): boolean {
  const first = sheet.tokens[tokens[0] ?? -1]
  const last = sheet.tokens[tokens.at(-1) ?? -1]
  if (!first || !last) return false
  const line = sheet.lines[last.line]?.tokens ?? []
  const next = line[line.indexOf(last) + 1]
  const previous = sheet.lines[first.line]?.tokens[(sheet.lines[first.line]?.tokens.indexOf(first) ?? 0) - 1]
  if (previous && before.has(previous.folded) && !/[.,:]$/.test(previous.raw)) return true
  if (next && !/[,:;]$/.test(last.raw) && makesInstitution(next)) return true
  if (tokens.some((index) => hangsOnInstitution(sheet.tokens[index]))) return true
  return isQuotedTitle(sheet, first, last, tokens.length)
}

function makesInstitution(next: Token): boolean {
  const parts = next.folded.split(/[^\p{L}]+/u).filter((part) => part !== '')
  return next.raw === '&' || next.raw === '+' || parts.some(isInstitutionPart)
}

function hangsOnInstitution(token: Token | undefined): boolean {
  const parts = token?.folded.split(/[^\p{L}]+/u) ?? []
  return parts.length > 1 && isInstitutionPart(parts.at(-1) ?? '')
}

function isQuotedTitle(sheet: Sheet, first: Token, last: Token, words: number): boolean {
  const line = sheet.lines[first.line]?.tokens ?? []
  const start = line.findLastIndex((token) => token.index <= first.index && /^[„“"»«]/.test(token.raw))
  const end = line.findIndex((token) => token.index >= last.index && /[“”"«»][.,]?$/.test(token.raw))
  return start !== -1 && end !== -1 && end - start + 1 - words >= QUOTE_WORDS_MIN
}
