/** A column of a table. */
export interface Column {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Gives way when the table is too wide: cut to no less than this, widest first. Without it the column stays whole. */
  readonly shrinksTo?: number
}

const GAP = '  '
const ELLIPSIS = '…'

/**
 * Lays rows out as a table that fits a terminal.
 *
 * @param width columns of the terminal; undefined for files and pipes, where nothing is cut
 * @returns lines without trailing spaces, the titles first
 */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number | undefined,
): string[] {
  const cells = [columns.map((column) => column.title), ...rows.map((row) => row.map(oneLine))]
  const natural = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ''))))
  const widths = width === undefined ? natural : fit(natural, columns, width)
  return cells.map((row) =>
    columns
      .map((column, index) =>
        pad(cut(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, column.align),
      )
      .join(GAP)
      .trimEnd(),
  )
}

/** Takes away from the widest column that may shrink, one place at a time, until it fits or nothing gives way. */
function fit(natural: readonly number[], columns: readonly Column[], width: number): number[] {
  const widths = [...natural]
  const total = () => widths.reduce((sum, one) => sum + one, 0) + GAP.length * (widths.length - 1)
  while (total() > width) {
    const shrinkable = columns
      .map(({ shrinksTo }, index) => ({ index, spare: (widths[index] ?? 0) - (shrinksTo ?? Infinity) }))
      .filter(({ spare }) => spare > 0)
    const [widest] = shrinkable.sort((a, b) => (widths[b.index] ?? 0) - (widths[a.index] ?? 0))
    if (!widest) break
    widths[widest.index] = (widths[widest.index] ?? 0) - 1
  }
  return widths
}

/** Shortens a text to a number of places, with an ellipsis as the last. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return [...graphemes(text)].slice(0, Math.max(0, width - 1)).join('') + ELLIPSIS
}

function pad(text: string, width: number, align: Column['align'] = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? space + text : text + space
}

/** Names of files may hold anything: control characters would move the cursor, others turn the line around. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')
}

/** Places that a text takes: letters with composed accents are one. */
function widthOf(text: string): number {
  return [...graphemes(text)].length
}

function graphemes(text: string): Iterable<string> {
  return Array.from(new Intl.Segmenter('de', { granularity: 'grapheme' }).segment(text), (one) => one.segment)
}
