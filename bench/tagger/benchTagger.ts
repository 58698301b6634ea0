import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import {
  createMentionTagger,
  type Example,
  evaluationPages,
  fMeasure,
  type MentionTagger,
  precision,
  readGermEval,
  recall,
  scoreMentions,
} from '@amtsbote/server/tagging-evaluation'
import type { Table } from '../measuring/table.ts'
import { peopleByStanford } from './stanford.ts'

/** Public test sentences; never used for training. */
const germEvalPath = fileURLToPath(new URL('./germeval2014-test.tsv.gz', import.meta.url))

/** Enough for three digits that stay when the seed changes. */
const PAGES = 400
/** A full page. */
const PAGE_WORDS = 300
const SPEED_PAGES = 200

/**
 * Mentions of people (and what else is on certificates) that our tagger finds, and what it costs.
 * @param stanford folder of Stanford's tagger, which then reads the same
 */
export async function benchTagger({
  stanford,
  say,
}: {
  stanford: string | undefined
  say: (line: string) => void
}): Promise<Table[]> {
  const tagger = createMentionTagger()
  const row = async (name: string, examples: readonly Example[], label: string) => {
    const score = await scoreMentions(tagger, examples, label)
    say(`${name}, ${label}: ${fMeasure(score).toFixed(3)}`)
    const shares = [precision(score), recall(score), fMeasure(score)]
    return [name, label, String(score.expected), ...shares.map((share) => share.toFixed(3))]
  }
  const sentences = readGermEval(gunzipSync(readFileSync(germEvalPath)).toString('utf8'))
  const pages = evaluationPages(PAGES)
  const rows = [await row('GermEval 2014, test', sentences, 'person')]
  for (const label of ['person', 'organisation', 'date', 'course']) {
    rows.push(await row('generated pages', pages.clean, label))
  }
  rows.push(await row('… one word in ten misread', pages.misread, 'person'))
  rows.push(await row('… in capitals', pages.capitals, 'person'))
  const theirs = stanford === undefined ? [] : await stanfordRows(stanford, sentences, pages)
  return [
    ...theirs,
    {
      title: 'Mentions found by our tagger',
      columns: ['text', 'label', 'mentions', 'precision', 'recall', 'F1'],
      rows,
      notes: [
        'Strict: label, first and last word must all be right. Names and wordings of the generated pages are in no list and in no training text.',
        'Person mentions of GermEval 2014 (test), outer spans, from published outputs: GermaNER 0.857, spaCy 0.793, LSTM 0.761, Stanford 0.757.',
        `A page of ${PAGE_WORDS} words takes ${millisecondsPerPage(tagger, pages.clean).toFixed(2)} ms CPU.`,
      ],
    },
  ]
}

/** People that Stanford's tagger finds in the same texts, scored in the same way. */
async function stanfordRows(
  folder: string,
  sentences: readonly Example[],
  pages: ReturnType<typeof evaluationPages>,
): Promise<Table[]> {
  const texts: readonly (readonly [string, readonly Example[]])[] = [
    ['GermEval 2014, test', sentences],
    ['generated pages', pages.clean],
    ['… one word in ten misread', pages.misread],
    ['… in capitals', pages.capitals],
  ]
  const rows: string[][] = []
  for (const [name, examples] of texts) {
    const lines = examples.map((example) => example.lines)
    const people = await peopleByStanford(folder, lines)
    const found = new Map(lines.map((own, index) => [own, people[index] ?? []]))
    const known: MentionTagger = {
      tag: async (own) =>
        (found.get(own) ?? []).map((one) => ({ ...one, label: 'person' as const, probability: 1 })),
    }
    const score = await scoreMentions(known, examples, 'person')
    const shares = [precision(score), recall(score), fMeasure(score)]
    rows.push([name, String(score.expected), ...shares.map((share) => share.toFixed(3))])
  }
  return [
    {
      title: 'People found by Stanford’s German CRF (CoreNLP 4.5.10), an outside program',
      columns: ['text', 'mentions', 'precision', 'recall', 'F1'],
      rows,
      notes: ['The same words, punctuation cut off for it as it was trained; the same strict scores.'],
    },
  ]
}

function millisecondsPerPage(
  tagger: ReturnType<typeof createMentionTagger>,
  examples: readonly Example[],
): number {
  const lines = examples.flatMap((example) => example.lines)
  const pages: (readonly string[])[][] = [[]]
  let words = 0
  for (const line of lines) {
    if (words + line.length > PAGE_WORDS) {
      pages.push([])
      words = 0
    }
    pages.at(-1)?.push(line)
    words += line.length
  }
  const some = Array.from({ length: SPEED_PAGES }, (_, index) => pages[index % pages.length] ?? [])
  for (const page of some) tagger.tagNow(page)
  const cpu = process.cpuUsage()
  for (const page of some) tagger.tagNow(page)
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000 / some.length
}
