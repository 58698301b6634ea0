/**
 * `npm run bench:recognition`: generates documents that recognition has never seen and measures what is recognised,
 * beside a baseline of the usual kind and beside itself with one idea taken away.
 *
 * `-- --documents 2000 --seed S --layouts evaluation --out DIR`: where DIR already holds documents they are used.
 * `--write` puts tables and charts into bench/recognition/results/. Readings are kept in `.cache/readings`.
 */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openPrinter, writeTown } from '@amtsbote/simulators/musterstadt'
import { render } from '../measuring/table.ts'
import { ablationsTable } from './ablations.ts'
import { recogniseFolder } from './benchRecognition.ts'
import { reliabilityChart, riskCoverageChart } from './charts.ts'
import { hardCasesTable, nobodyTable, strataTable } from './strata.ts'
import { fieldsTable, peopleTable, reasonsTable } from './tables.ts'

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    seed: { type: 'string', default: 'bench' },
    layouts: { type: 'string', default: 'evaluation' },
    out: { type: 'string', default: '.cache/bench-recognition' },
    write: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const folder = resolve(values.out)
if (!existsSync(join(folder, 'truth.jsonl'))) await generate()
const { all, employees } = await recogniseFolder({ folder, say })

const tables = [
  peopleTable(all, employees),
  nobodyTable(all),
  hardCasesTable(all),
  fieldsTable(all),
  ablationsTable(all),
  reasonsTable(all),
  strataTable(all, 'degradation'),
  strataTable(all, 'layout'),
]
const text = tables.map(render).join('\n')
process.stdout.write(text)
if (values.write) await write(text)

async function generate(): Promise<void> {
  const layouts = (['development', 'evaluation', 'all'] as const).find((choice) => choice === values.layouts)
  if (!layouts) throw new Error('--layouts is development, evaluation or all')
  say(`generating ${values.documents} documents …`)
  const printer = await openPrinter()
  const options = { documents: Number(values.documents), seed: values.seed, layouts, out: folder }
  try {
    await writeTown(options, printer, (done, total) => {
      if (done % 100 === 0) say(`${done} of ${total} documents generated`)
    })
  } finally {
    await printer.close()
  }
}

async function write(report: string): Promise<void> {
  const results = fileURLToPath(new URL('./results', import.meta.url))
  await mkdir(results, { recursive: true })
  const command = ['npm run bench:recognition --', ...process.argv.slice(2)].join(' ')
  const head = `# Recognition, measured\n\nMade by \`${command}\`, Node ${process.versions.node}. Synthetic documents.\n\n`
  const charts = '![Reliability](reliability.svg) ![Risk against coverage](risk-coverage.svg)\n\n'
  await writeFile(join(results, 'README.md'), head + charts + report)
  await writeFile(join(results, 'reliability.svg'), reliabilityChart(all))
  await writeFile(join(results, 'risk-coverage.svg'), riskCoverageChart(all))
  say(`written: ${results}`)
}
