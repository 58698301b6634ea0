/** Two digits of a year mean this century: documents of the last one are not scanned for the current intake. */
const CENTURY = 2000

/**
 * Reads a day as people type it: `14.10.2025`, `14.10.25`, `14/10/2025`, `2025-10-14`.
 * A text field, because the browser's own date field follows the language of the browser and would show
 * 10/14/2025 to a clerk whose machine was set up in English.
 *
 * @returns the day as ISO 8601, or null when there is no such day
 */
export function parseDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim())
  const written = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4}|\d{2})$/.exec(text.trim())
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  if (!written) return null
  const year = Number(written[3])
  return existing(year < 100 ? CENTURY + year : year, Number(written[2]), Number(written[1]))
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isSame ? date.toISOString().slice(0, 10) : null
}
