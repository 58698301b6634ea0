/** A sentence for the person at the terminal, in both languages. */
export interface Message {
  readonly de: string
  readonly en: string
}

/** More line numbers than ten are no help in a sentence. */
const LINES_NAMED = 10

/** `3, 7, 12 …` */
export function lineList(lines: readonly number[]): string {
  const named = lines.slice(0, LINES_NAMED).join(', ')
  return lines.length > LINES_NAMED ? `${named} … (${lines.length})` : named
}
