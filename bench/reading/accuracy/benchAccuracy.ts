import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOcrEngine, type OcrEngine } from '@amtsbote/server/recognition'
import type { Table } from '../../measuring/table.ts'
import { type Damaged, damages } from './damage.ts'
import { drawPage, type KnownPage } from './drawPages.ts'
import { changes } from './errorRate.ts'
import { memoryTable } from './memory.ts'
import { around, edgeDistance } from './place.ts'

/** Boxes are judged at the resolution of the page in the browser. */
const SHOWN_DPI = 150
const A4_INCHES = 8.27
const CLOSE_PIXELS = 3

interface Options {
  /** Pages of every kind. */
  readonly pages: number
  /** Pages that one worker reads while its memory is watched; 0: not. */
  readonly memoryPages: number
  readonly say: (line: string) => void
}

interface Score {
  readonly letters: number
  readonly errors: number
  readonly words: number
  readonly found: number
  /** Distance of every found word's box from its ink, in pixels at 150 dpi. */
  readonly distances: readonly number[]
}

/** How exactly pages are read whose words and places are known: letters, turned pages, boxes, memory. */
export async function benchAccuracy({ pages, memoryPages, say }: Options): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench '))
  const engine = await createOcrEngine({ choice: 'auto', size: availableParallelism() })
  try {
    const known = await Promise.all(Array.from({ length: pages }, (_, index) => drawPage(index)))
    const scores = new Map<string, readonly Score[]>()
    for (const [kind, damage] of Object.entries(damages)) {
      say(`${kind}: ${pages} pages`)
      const damaged: Damaged[] = []
      for (const [index, page] of known.entries()) damaged.push(await damage(page.png, index))
      scores.set(
        kind,
        await Promise.all(known.map((page, index) => score(engine, folder, page, damaged[index]))),
      )
    }
    const memory = memoryPages > 0 ? [await memoryTable({ folder, pages: memoryPages, known, say })] : []
    return [accuracyTable(engine.name, pages, scores), ...memory]
  } finally {
    await engine.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function score(
  engine: OcrEngine,
  folder: string,
  { words }: KnownPage,
  damaged: Damaged | undefined,
): Promise<Score> {
  if (!damaged) throw new Error('a page was not made')
  const { bytes, mediaType, size, way } = damaged
  const path = join(folder, crypto.randomUUID())
  await writeFile(path, bytes)
  const outcome = await engine.read({ path, mediaType, page: 1 })
  await rm(path)
  const read = outcome.kind === 'read' ? outcome.reading.words : []
  const text = (list: readonly { readonly text: string }[]) => list.map((word) => word.text).join(' ')
  // A sheet in a photograph is smaller than the picture: millimetres of the sheet count.
  const sheet = around(way, { x: 0, y: 0, width: 2_480, height: 3_508 })
  const toShown = (SHOWN_DPI * A4_INCHES) / Math.min(sheet.width, sheet.height)
  const distances = words.flatMap(({ text: expected, ...place }) => {
    const ink = around(way, place)
    const near = read
      .filter((word) => word.text === expected)
      .map(({ box }) => ({
        x: box.x * size.width,
        y: box.y * size.height,
        width: box.width * size.width,
        height: box.height * size.height,
      }))
      .map((box) => edgeDistance(box, ink) * toShown)
    return near.length > 0 ? [Math.min(...near)] : []
  })
  return {
    letters: text(words).length,
    errors: changes(text(words), text(read)),
    words: words.length,
    found: distances.length,
    distances,
  }
}

/** A page with at least so many of its words is read. */
const READ_SHARE = 0.8

function accuracyTable(name: string, pages: number, scores: ReadonlyMap<string, readonly Score[]>): Table {
  const row = (label: string, all: readonly Score[]) => {
    const sum = (value: (one: Score) => number) => all.reduce((total, one) => total + value(one), 0)
    const distances = all.flatMap((one) => one.distances).toSorted((a, b) => a - b)
    const close = distances.filter((distance) => distance <= CLOSE_PIXELS).length
    return [
      label,
      `${all.filter((one) => one.found >= READ_SHARE * one.words).length} of ${all.length}`,
      `${((100 * sum((one) => one.errors)) / sum((one) => one.letters)).toFixed(2)} %`,
      `${sum((one) => one.found)} of ${sum((one) => one.words)}`,
      `${close} of ${distances.length}`,
      (distances.at(-1) ?? 0).toFixed(1),
    ]
  }
  const of = (...kinds: readonly string[]) => kinds.flatMap((kind) => scores.get(kind) ?? [])
  const turns = [...scores.keys()].filter((kind) => kind.startsWith('turned'))
  return {
    title: `Reading pages whose text is known (${pages} of each kind, ${name})`,
    columns: [
      'pages',
      'read',
      'wrong letters',
      'words found exactly',
      `boxes within ${CLOSE_PIXELS} px at 150 dpi`,
      'farthest (px)',
    ],
    rows: [
      ...[...scores].map(([kind, all]) => row(kind, all)),
      row('clean, skewed, grey, fax together', of('clean', 'skewed', 'grey', 'fax')),
      row('turned together', of(...turns)),
    ],
    notes: [
      'Drawn pages in four typefaces with German, Turkish, Polish and Serbian names. Wrong letters: Levenshtein distance to the printed text in reading order.',
      'Boxes: the farthest edge from the ink of the word, mapped through skew, turn and perspective. Goals: 2.0 % wrong letters, photographs 4 %, all turned pages read, all boxes within 3 px.',
    ],
  }
}
