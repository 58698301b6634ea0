/**
 * `npm run bench`: speed beside the named peers on the same pages in the same run, and recognition figures on
 * Musterstadt. `-- --only reading|accuracy|stages|tagger|linking|recognition|robots`, `--pages N`, `--documents N`, `--folder DIR`,
 * `--items N` waiting items and `--claims N` claims for robots, `--names N` names of a kind for linking, `--each N` pages of a kind and `--memory-pages N` for accuracy,
 * `--stanford FOLDER`: a generic tagger beside ours (tagger/stanford.ts).
 * `--write` puts the tables into bench/RESULTS.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { townFolder } from '@amtsbote/simulators/musterstadt'
import { benchLinking } from './linking/benchLinking.ts'
import { render, type Table } from './measuring/table.ts'
import { benchAccuracy } from './reading/accuracy/benchAccuracy.ts'
import { benchReading } from './reading/benchReading.ts'
import { benchRecognition } from './recognition/benchRecognition.ts'
import { benchRobots } from './robots/benchRobots.ts'
import { benchStages } from './stages/benchStages.ts'
import { benchTagger } from './tagger/benchTagger.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    pages: { type: 'string', default: '20' },
    each: { type: 'string', default: '8' },
    'memory-pages': { type: 'string', default: '0' },
    items: { type: 'string', default: '100000' },
    claims: { type: 'string', default: '2000' },
    names: { type: 'string', default: '1000' },
    documents: { type: 'string', default: '300' },
    folder: { type: 'string', default: townFolder },
    stanford: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

const say = (line: string) => process.stderr.write(`${line}\n`)
const benches: Readonly<Record<string, () => Promise<Table[]>>> = {
  reading: () => benchReading({ folder: values.folder, pages: Number(values.pages), say }),
  accuracy: () =>
    benchAccuracy({ pages: Number(values.each), memoryPages: Number(values['memory-pages']), say }),
  stages: () => benchStages({ documents: Number(values.documents), say }),
  tagger: () => benchTagger({ stanford: values.stanford, say }),
  linking: () => benchLinking({ names: Number(values.names), say }),
  robots: () => benchRobots({ items: Number(values.items), claims: Number(values.claims), say }),
  recognition: () => benchRecognition({ folder: values.folder, say }),
}

const names = values.only ? [values.only] : Object.keys(benches)
const model = /model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] ?? 'unknown processor'
const command = ['npm run bench --', ...process.argv.slice(2)].join(' ')
const text = [
  `Made by \`${command}\` on ${availableParallelism()} cores (${model}), Node ${process.versions.node}.`,
  '',
]
for (const name of names) {
  const bench = benches[name]
  if (!bench) throw new Error(`there is no bench "${name}"; there are ${Object.keys(benches).join(', ')}`)
  say(`${name} …`)
  for (const table of await bench()) {
    const rendered = render(table)
    process.stdout.write(`\n${rendered}`)
    text.push(rendered)
  }
}
if (values.write) {
  const path = fileURLToPath(new URL('./RESULTS.md', import.meta.url))
  writeFileSync(path, ['# Measured', '', ...text].join('\n'))
  say(`written: ${path}`)
}
