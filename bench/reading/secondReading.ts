import type { PageReading, Word } from '@amtsbote/contract'
import {
  type OcrEngine,
  type Passage,
  type ReadAgain,
  readAgain,
  readPages,
} from '@amtsbote/server/recognition'
import { measure } from '../measuring/cpu.ts'
import type { Table } from '../measuring/table.ts'
import type { BenchDocument } from './pages.ts'

/** What a filing usually rests on: a name of two words, and a date. */
const NAME = /^\p{Lu}\p{Ll}{2,}$/u
const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}$/

/** What reading the grounds of a filing a second time costs, and how often it agrees. */
export async function secondReadingTable(
  engine: OcrEngine,
  documents: readonly BenchDocument[],
  pageCpu: number,
): Promise<Table> {
  const rows: string[][] = []
  for (const source of ['ocr', 'text-layer'] as const) {
    const asked = (await Promise.all(documents.map((document) => passagesOf(engine, document)))).filter(
      ({ readings, passages }) =>
        passages.length > 0 && readings.every((reading) => reading.blank || reading.source === source),
    )
    const answers: ReadAgain[] = []
    const cost = await measure(async () => {
      for (const { document, readings, passages } of asked)
        answers.push(...(await readAgain(engine, document.file, readings, passages)))
    })
    const agreeing = answers.filter(({ agreement }) => agreement === 'agrees').length
    const each = cost.cpuSeconds / Math.max(1, asked.length)
    rows.push([
      source === 'ocr' ? 'scanned' : 'with a text layer',
      String(asked.length),
      each.toFixed(2),
      (each / pageCpu).toFixed(2),
      `${agreeing} of ${answers.length}`,
    ])
  }
  return {
    title: 'Second reading of a name and a date',
    columns: ['documents', 'number', 'CPU s/document', 'of a tesseract command', 'places that agree'],
    rows,
    notes: [
      'Only documents that are about to be filed without a person pay for it. The places are any two words in capitals and any date of the page.',
    ],
  }
}

async function passagesOf(engine: OcrEngine, document: BenchDocument) {
  const outcome = await readPages(engine, document.file, document.pages)
  const readings = outcome.kind === 'read' ? outcome.readings : []
  return { document, readings, passages: [...names(readings), ...dates(readings)] }
}

function names(readings: readonly PageReading[]): readonly Passage[] {
  const words = readings.flatMap((reading) => reading.words)
  const pair = words.findIndex((word, index) => {
    const next = words[index + 1]
    return next !== undefined && next.line === word.line && NAME.test(word.text) && NAME.test(next.text)
  })
  return pair < 0 ? [] : [passage(words.slice(pair, pair + 2), 'words')]
}

function dates(readings: readonly PageReading[]): readonly Passage[] {
  const date = readings.flatMap((reading) => reading.words).find(({ text }) => DATE.test(text))
  return date ? [passage([date], 'text')] : []
}

function passage(words: readonly Word[], as: Passage['as']): Passage {
  return { text: words.map(({ text }) => text).join(' '), boxes: words.map(({ box }) => box), as }
}
