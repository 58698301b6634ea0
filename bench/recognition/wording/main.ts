/**
 * `npm run train:wording -- FOLDER...`: learns from the hand-written wordings (`server/src/documents/understanding/wording/data`) and from papers of Musterstadt (development
 * hands) how certificates differ from all other papers, and writes the table that recognition uses. `--left-out`: instead
 * says how well papers are told apart by tables learned without their writer.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { classesOf, learnClasses } from '@amtsbote/server/recognition'
import { type Paper, paperClasses, townPapers, writtenPapers } from './papers.ts'
import { tableSource } from './tableSource.ts'

const { values, positionals } = parseArgs({
  options: { 'left-out': { type: 'boolean', default: false } },
  allowPositionals: true,
})
const say = (line: string) => process.stderr.write(`${line}\n`)
/** Parts into which the writers are divided for `--left-out`. */
const PARTS = 6

const target = fileURLToPath(
  new URL('../../../server/src/documents/understanding/wording/papers.json', import.meta.url),
)
const papers = [
  ...writtenPapers(),
  ...(await townPapers(
    positionals.map((folder) => resolve(folder)),
    say,
  )),
]
say(`${papers.length} papers of ${writersOf(papers).length} writers`)
if (values['left-out']) process.stdout.write(leftOut())
else writeFileSync(target, tableSource(learnClasses(paperClasses, papers)))

function leftOut(): string {
  const writers = writersOf(papers)
  const told = Array.from({ length: PARTS }, (_, part) => {
    const own = new Set(writers.filter((_, place) => place % PARTS === part))
    const model = learnClasses(
      paperClasses,
      papers.filter(({ writer }) => !own.has(writer)),
    )
    return papers
      .filter(({ writer }) => own.has(writer))
      .map((paper) => ({ paper, certificate: classesOf([model], paper.text).certificate }))
  }).flat()
  const lines = [0.5, 0.8, 0.9, 0.95].map((least) => {
    const share = (is: Paper['is']) => {
      const all = told.filter(({ paper }) => paper.is === is)
      return `${all.filter(({ certificate }) => certificate >= least).length} of ${all.length}`
    }
    return `at ${least} or more: certificates ${share('certificate')}, other papers ${share('other')}`
  })
  const taken = told.filter(({ paper, certificate }) => paper.is === 'other' && certificate >= 0.8)
  const kinds = Map.groupBy(taken, ({ paper }) => paper.kind)
  return `${[...lines, ...[...kinds].map(([kind, those]) => `  ${kind}: ${those.length}`)].join('\n')}\n`
}

function writersOf(all: readonly Paper[]): readonly string[] {
  return [...new Set(all.map(({ writer }) => writer))]
}
