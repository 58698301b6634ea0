import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOcrEngine, createPageWorkers } from '@amtsbote/server/recognition'
import { loadTruth } from '@amtsbote/simulators/musterstadt'
import { type Cost, measure } from '../measuring/cpu.ts'
import { median } from '../measuring/statistics.ts'
import type { Table } from '../measuring/table.ts'
import { type BenchDocument, inspectAll } from './pages.ts'
import { ocrMyPdf, preparePictures, tesseractCommand } from './peers.ts'
import { secondReadingTable } from './secondReading.ts'

/** Peer and own reading take turns, so that both see the same weather on a shared machine. */
const ROUNDS = 3

interface Options {
  readonly folder: string
  readonly pages: number
  readonly say: (line: string) => void
}

/** Reading beside the tesseract command (and OCRmyPDF where installed), on the same pages with the same languages. */
export async function benchReading({ folder, pages, say }: Options): Promise<Table[]> {
  const size = availableParallelism()
  const documents = await inspectAll(folder, await loadTruth(folder), size)
  const scans = documents
    .flatMap(({ file, pages: all }) =>
      all.filter((page) => !page.textLayer && !page.blank).map(({ page }) => ({ file, page })),
    )
    .slice(0, pages)
  const pictures = await mkdtemp(join(tmpdir(), 'bench '))
  try {
    say(`preparing ${scans.length} pictures for the peers`)
    const prepared = await preparePictures(scans, pictures)
    const engine = await createOcrEngine({ choice: 'auto', size })
    const [warmUp] = scans
    if (warmUp) await engine.read({ ...warmUp.file, page: warmUp.page })
    const own: Cost[] = []
    const peer: Cost[] = []
    const others: Cost[] = []
    for (let round = 1; round <= ROUNDS; round += 1) {
      say(`round ${round} of ${ROUNDS}`)
      own.push(
        await measure(() => Promise.all(scans.map(({ file, page }) => engine.read({ ...file, page })))),
      )
      peer.push(await measure(() => tesseractCommand(prepared, size)))
      const other = await ocrMyPdf(prepared, size)
      if (other) others.push(other)
    }
    say('second readings')
    const pageCpu = median(peer.map((cost) => cost.cpuSeconds)) / scans.length
    const second = await secondReadingTable(engine, documents.slice(0, pages), pageCpu)
    await engine.close()
    return [
      scanTable(engine.name, scans.length, { own, peer, others }),
      second,
      await textLayerTable(documents, size),
    ]
  } finally {
    await rm(pictures, { recursive: true, force: true })
  }
}

function scanTable(
  name: string,
  pages: number,
  { own, peer, others }: { own: readonly Cost[]; peer: readonly Cost[]; others: readonly Cost[] },
): Table {
  const base = median(peer.map((cost) => cost.cpuSeconds))
  const row = (label: string, costs: readonly Cost[]) => {
    const cpu = median(costs.map((cost) => cost.cpuSeconds))
    const wall = median(costs.map((cost) => cost.wallSeconds))
    return [label, (pages / wall).toFixed(2), (cpu / pages).toFixed(2), (cpu / base).toFixed(2)]
  }
  return {
    title: `Scanned pages (${pages} pages, median of ${own.length} rounds in turn)`,
    columns: ['reader', 'pages/s', 'CPU s/page', 'CPU ratio'],
    rows: [
      row(`Amtsbote: ${name}`, own),
      row('tesseract command, deu+Latin, PSM 3', peer),
      ...(others.length > 0 ? [row('OCRmyPDF, deu+Latin', others)] : []),
    ],
    notes: [
      'Amtsbote opens the file, straightens and cleans the page, finds its orientation, reads it (turned pages twice) and maps every word back.',
      'The tesseract command gets ready-made grey PNG files at 300 dpi: opening and rasterising is not in its figure, and it does not straighten.',
      ...(others.length === 0 ? ['OCRmyPDF is not installed on this machine.'] : []),
    ],
  }
}

async function textLayerTable(documents: readonly BenchDocument[], size: number): Promise<Table> {
  const born = documents.filter(({ pages }) => pages.every((page) => page.textLayer || page.blank))
  const workers = createPageWorkers({ size })
  const [first] = born
  if (first) await workers.inspect(first.file)
  const repeated = Array.from({ length: ROUNDS }, () => born).flat()
  const cost = await measure(() => Promise.all(repeated.map(({ file }) => workers.inspect(file))))
  await workers.close()
  const pages = repeated.reduce((sum, document) => sum + document.pages.length, 0)
  return {
    title: `Pages with a text layer (${born.length} documents, ${ROUNDS} times)`,
    columns: ['reader', 'pages/s', 'CPU s/page'],
    rows: [
      [
        'Amtsbote: pdfium, every word checked against the rendered page',
        (pages / cost.wallSeconds).toFixed(1),
        (cost.cpuSeconds / pages).toFixed(3),
      ],
    ],
    notes: [
      'Includes rendering the page once to see whether the words are visible; no recognition is needed.',
    ],
  }
}
