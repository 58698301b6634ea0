/** What is said about an error, and with which HTTP status. */
export interface ErrorEntry {
  readonly status: number
  readonly de: string
  readonly en: string
  readonly nextDe: string
  readonly nextEn: string
}

/** An entry of the table of errors: what happened, and what to do now. */
export function entry(status: number, de: string, en: string, nextDe: string, nextEn: string): ErrorEntry {
  return { status, de, en, nextDe, nextEn }
}
