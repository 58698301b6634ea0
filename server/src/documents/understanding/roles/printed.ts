import type { Sheet, Token } from '../sheet/sheet.ts'

/** 0 at the first line of the page, 1 at the last. */
export function heightOnPage(sheet: Sheet, token: Token | undefined): number {
  if (!token) return 0
  const page = sheet.lines.filter((line) => line.page === token.place.page)
  const top = Math.min(...page.map((line) => line.place.y))
  const bottom = Math.max(...page.map((line) => line.place.y + line.place.height))
  return bottom > top ? (token.place.y - top) / (bottom - top) : 0
}

export function letterHeight(tokens: readonly Token[]): number {
  return Math.max(0, ...tokens.map((token) => token.place.height))
}

/** The height of half of the words or more. */
export function usualHeight(sheet: Sheet): number {
  const heights = sheet.tokens.map((token) => token.place.height).toSorted((a, b) => a - b)
  return heights[Math.floor(heights.length / 2)] ?? 0
}
