import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fonts } from './layouts/fonts.ts'
import { openPrinter } from './rendering/browser.ts'
import { type TownOptions, writeTown } from './writeTown.ts'

const HELP = `Musterstadt: erfundene Stadt mit Personalverzeichnis, Nachweisen und der Wahrheit dazu.
Musterstadt: an invented town with its staff directory, certificates and the truth about them.

  npm run musterstadt -- --documents 60 --seed 1 --out ordner [--layouts all] [--paper mixed]

  --documents N   Zahl der Dateien / number of files (default 60)
  --seed S        gleiche Saat, gleiche Dateien / same seed, same files (default "musterstadt")
  --out DIR       Zielordner / target folder: directory.csv, bookings.csv, documents/, truth.jsonl
  --layouts W     development | evaluation | all (default all)
  --paper P       text | scan | mixed (default mixed): PDF mit Textschicht wie versandt, nur Scans, oder die
                  natürliche Mischung / PDF with a text layer as mailed, only scans, or the natural mix
  --help          diese Hilfe / this help
`

/** More files than this would fill a disk by mistake: about 0.25 MB each. */
const MOST_DOCUMENTS = 100_000

/** Reads the command line. @throws Error with a sentence in both languages when it is wrong. */
function optionsFrom(args: string[]): TownOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      documents: { type: 'string', default: '60' },
      seed: { type: 'string', default: 'musterstadt' },
      out: { type: 'string' },
      layouts: { type: 'string', default: 'all' },
      paper: { type: 'string', default: 'mixed' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  const documents = Number(values.documents)
  if (!Number.isInteger(documents) || documents < 0 || documents > MOST_DOCUMENTS) {
    throw new Error(`--documents: 0 … ${MOST_DOCUMENTS}`)
  }
  if (!values.out) throw new Error('--out fehlt / --out is missing')
  const layouts = (['development', 'evaluation', 'all'] as const).find((choice) => choice === values.layouts)
  if (!layouts) throw new Error('--layouts: development | evaluation | all')
  const paper = (['text', 'scan', 'mixed'] as const).find((choice) => choice === values.paper)
  if (!paper) throw new Error('--paper: text | scan | mixed')
  return { documents, seed: values.seed, out: resolve(values.out), layouts, paper }
}

async function run(args: string[]): Promise<number> {
  let options: TownOptions | 'help'
  try {
    options = optionsFrom(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`)
    return 2
  }
  if (options === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  const printer = await openPrinter()
  try {
    warn(await printer.missingFonts(fonts.map(({ family }) => family)))
    await writeTown(options, printer, showProgress)
  } finally {
    await printer.close()
  }
  process.stdout.write(`\n${options.out}\n`)
  return 0
}

/** Papers print without a family too, but then not as elsewhere, and the wall between the sides is thinner. */
function warn(families: readonly string[]): void {
  if (families.length === 0) return
  const packages = new Set(
    fonts.filter(({ family }) => families.includes(family)).map((font) => font.package),
  )
  process.stderr.write(
    `Schriften fehlen / fonts are missing: ${families.join(', ')}\n  apt-get install ${[...packages].join(' ')}\n`,
  )
}

function showProgress(done: number, total: number): void {
  const bar = '█'.repeat(Math.round((done / total) * 30)).padEnd(30, '░')
  process.stdout.write(
    process.stdout.isTTY ? `\r${bar} ${done}/${total}` : done % 25 === 0 ? `${done}/${total}\n` : '',
  )
}

process.exitCode = await run(process.argv.slice(2))
