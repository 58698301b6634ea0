import { buildDirectoryIndex, choicesOn, wordedPapers } from '@amtsbote/server/recognition'
import { printedPage } from '@amtsbote/server/testing'
import { plain } from './labels.ts'
import type { Example } from './learnWeights.ts'

/** Each paper is by another writer, but all were printed by us: together they count as much as this many hands. */
const HANDS = 18
/** Letters in a line, as printers break it. */
const LINE_LENGTH = 78

/**
 * The titles of hand-written certificates, printed in letters of one size: how courses are named in sentences, headings
 * and labels that no hand of Musterstadt has. Where the title is none of the choices a paper teaches nothing.
 */
export function writtenTitles(): Example[] {
  const directory = buildDirectoryIndex([])
  return wordedPapers()
    .filter(({ topic }) => topic !== undefined)
    .map(({ lines, topic }, index) => ({
      hand: `written ${index % HANDS}`,
      hasTitle: topic !== null,
      choices: choicesOn([printedPage(lines.flatMap(broken))], directory, 'topic').map(
        ({ text, features }) => ({
          features,
          right: typeof topic === 'string' && plain(text) === plain(topic),
        }),
      ),
    }))
    .filter(({ hasTitle, choices }) => !hasTitle || choices.some(({ right }) => right))
}

function broken(line: string): readonly string[] {
  const rows: string[] = []
  for (const word of line.split(' ')) {
    const last = rows.at(-1)
    if (last === undefined || last.length + word.length >= LINE_LENGTH) rows.push(word)
    else rows[rows.length - 1] = `${last} ${word}`
  }
  return rows
}
