import type { PageReading } from '@amtsbote/contract'

/** For tests: a page with these lines from top to bottom, as it was read; each word in its box, nothing hidden. */
export function printedPage(lines: readonly string[]): PageReading {
  const words = lines.flatMap((line, row) =>
    [...line.matchAll(/\S+/g)].map((found) => ({
      text: found[0],
      box: {
        page: 1,
        x: 0.12 + found.index * 0.0095,
        y: 0.06 + row * 0.024,
        width: found[0].length * 0.0095,
        height: 0.014,
      },
      confidence: 0.97,
      line: `1.${row + 1}`,
    })),
  )
  const kind = { source: 'ocr', engine: 'test', turn: 0, blank: false, partial: false } as const
  return { page: 1, ...kind, hiddenWords: [], confidence: 0.97, words }
}
