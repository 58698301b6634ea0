/**
 * `npm run bench:recognition`: generates documents that recognition has never seen and measures what is recognised,
 * beside a baseline of the usual kind and beside itself with one idea taken away.
 *
 * `-- --documents 2000 --seed S --layouts evaluation --paper text|scan|mixed --out DIR`: where DIR already holds
 * documents they are used. `--proof two-proofs|unique-name|both` (a name alone in trial), `--bookings`: the booking
 * list of the town is a proof too, `--second-readings N`: of what is filed, N are read a second time as the pipeline
 * does. `--stanford FOLDER`: the baseline with a generic tagger too (tagger/stanford.ts). `--write NAME` puts tables and charts into bench/recognition/results/NAME/PROOF/.
 * Readings are kept in `.cache/readings`.
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openPrinter, writeTown } from '@amtsbote/simulators/musterstadt'
import { render, type Table } from '../measuring/table.ts'
import { ablationsTable } from './ablations.ts'
import { decideAll, secondReadings, understandFolder } from './benchRecognition.ts'
import { reliabilityChart, riskCoverageChart } from './charts.ts'
import { neverFiledTable } from './neverFiled.ts'
import type { Recognised } from './recognised.ts'
import { fieldsShownTable, peopleShownTable } from './shownBy.ts'
import { strataTable } from './strata.ts'
import { baselineTable, reasonsTable } from './tables.ts'
import type { Terms } from './terms.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: 'bench' },
    layouts: { type: 'string', default: 'evaluation' },
    paper: { type: 'string', default: 'mixed' },
    proof: { type: 'string', default: 'two-proofs' },
    bookings: { type: 'boolean', default: false },
    'second-readings': { type: 'string', default: '0' },
    out: { type: 'string', default: '.cache/bench-recognition' },
    stanford: { type: 'string' },
    write: { type: 'string' },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const folder = resolve(values.out)
const proofs: readonly Terms['proof'][] =
  values.proof === 'both'
    ? ['two-proofs', 'unique-name']
    : [oneOf('proof', ['two-proofs', 'unique-name'], values.proof)]
if (!existsSync(join(folder, 'truth.jsonl'))) await generate()
const { documents, employees } = await understandFolder({
  folder,
  say,
  bookings: values.bookings,
  stanford: values.stanford,
})

for (const proof of proofs) {
  const all = decideAll(documents, proof)
  const text = (await tablesOf(all, { proof, bookings: values.bookings })).map(render).join('\n')
  process.stdout.write(text)
  if (values.write) await write(`${values.write}/${proof}`, text, all)
}

async function tablesOf(all: readonly Recognised[], terms: Terms): Promise<Table[]> {
  const count = Number(values['second-readings'])
  return [
    peopleShownTable(all, terms),
    ...(count > 0 ? [await secondReadings(documents, { proof: terms.proof, count, say })] : []),
    neverFiledTable(all, terms),
    fieldsShownTable(all),
    baselineTable(all, employees, terms),
    ablationsTable(all),
    reasonsTable(all, terms),
    strataTable(all, 'degradation', terms),
    strataTable(all, 'layout', terms),
    strataTable(all, 'recipe', terms),
  ]
}

async function generate(): Promise<void> {
  const layouts = oneOf('layouts', ['development', 'evaluation', 'all'], values.layouts)
  const paper = oneOf('paper', ['text', 'scan', 'mixed'], values.paper)
  say(`generating ${values.documents} documents …`)
  const printer = await openPrinter()
  const options = { documents: Number(values.documents), seed: values.seed, layouts, paper, out: folder }
  try {
    await writeTown(options, printer, (done, total) => {
      if (done % 100 === 0) say(`${done} of ${total} documents generated`)
    })
  } finally {
    await printer.close()
  }
}

function oneOf<T extends string>(option: string, choices: readonly T[], given: string): T {
  const found = choices.find((choice) => choice === given)
  if (!found) throw new Error(`--${option} is ${choices.join(' or ')}`)
  return found
}

async function write(name: string, report: string, all: readonly Recognised[]): Promise<void> {
  const results = fileURLToPath(new URL(`./results/${name}`, import.meta.url))
  await mkdir(results, { recursive: true })
  const command = ['npm run bench:recognition --', ...process.argv.slice(2)].join(' ')
  const day = new Date().toISOString().slice(0, 10)
  const head = `# Recognition, measured\n\nMade on ${day} by \`${command}\`, Node ${process.versions.node}. Synthetic documents.\n\n`
  const charts = '![Reliability](reliability.svg) ![Risk against coverage](risk-coverage.svg)\n\n'
  await writeFile(join(results, 'README.md'), head + charts + report)
  await writeFile(join(results, 'reliability.svg'), reliabilityChart(all))
  await writeFile(join(results, 'risk-coverage.svg'), riskCoverageChart(all))
  say(`written: ${results}`)
}
