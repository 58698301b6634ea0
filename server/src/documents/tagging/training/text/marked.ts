import type { Kind } from '../../labels.ts'
import type { Example, GoldMention } from '../example.ts'

/** Lines with mentions marked as `⟦person|Anna Muster⟧` become an example. */
export function readMarked(lines: readonly string[]): Example {
  const words: string[][] = []
  const mentions: GoldMention[] = []
  let open: { kind: Kind; first: number } | undefined
  let count = 0
  for (const line of lines) {
    const own: string[] = []
    for (const marked of line.split(/\s+/).filter((word) => word !== '')) {
      const start = /⟦(\w+)\|/.exec(marked)
      const text = marked.replace(/⟦\w+\|/g, '').replace(/⟧/g, '')
      if (start) open = { kind: start[1] as Kind, first: count }
      if (open && marked.includes('⟧')) {
        mentions.push({ ...open, last: count })
        open = undefined
      }
      if (text === '') continue
      own.push(text)
      count += 1
    }
    if (own.length > 0) words.push(own)
  }
  return { lines: words, mentions }
}

export function marked(kind: Kind, text: string): string {
  return `⟦${kind}|${text}⟧`
}
