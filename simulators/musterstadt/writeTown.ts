import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { directoryCsv } from './directory/csv.ts'
import { generateDirectory } from './directory/generateDirectory.ts'
import { bookings, bookingsCsv } from './planning/bookings.ts'
import type { PaperWay } from './planning/making.ts'
import { type LayoutChoice, type PlannedFile, plan } from './planning/plan.ts'
import type { Printer } from './rendering/browser.ts'
import { EMPTY_SHEET, paperHtml } from './rendering/paperHtml.ts'
import { packed, type ScannedPage } from './scanning/containers.ts'
import { encryptedPdf } from './scanning/encrypted.ts'
import { blankBack, scanned } from './scanning/scan.ts'
import { daysLater } from './wording/days.ts'

export interface TownOptions {
  readonly documents: number
  readonly seed: string
  readonly layouts: LayoutChoice
  /** Mailed files, scanned paper, or the natural mix of both (default). */
  readonly paper?: PaperWay
  /** Folder that receives `directory.csv`, `bookings.csv`, `documents/` and `truth.jsonl`; existing files are overwritten. */
  readonly out: string
}

/**
 * Writes directory, bookings, documents and truth; `progress` hears of every file. A second run with the same
 * options writes the same documents again.
 */
export async function writeTown(
  options: TownOptions,
  printer: Printer,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const documents = join(options.out, 'documents')
  await mkdir(documents, { recursive: true })
  const employees = generateDirectory(options.seed)
  await writeFile(join(options.out, 'directory.csv'), directoryCsv(employees))
  const { documents: count, seed, layouts, paper } = options
  const files = plan({ employees, count, seed, layouts, ...(paper && { paper }) })
  await writeFile(join(options.out, 'bookings.csv'), bookingsCsv(bookings({ files, employees, seed })))
  for (const [index, file] of files.entries()) {
    const place = join(documents, file.truth.file)
    // A copy always follows its original, so that the bytes are there to be copied.
    if (file.making.kind === 'copy') await copyFile(join(documents, file.making.of), place)
    else await writeFile(place, await made(file.making, file, printer))
    progress(index + 1, files.length)
  }
  const lines = files.map((file) => JSON.stringify(file.truth))
  await writeFile(join(options.out, 'truth.jsonl'), `${lines.join('\n')}\n`)
}

type Made = Exclude<PlannedFile['making'], { kind: 'copy' }>

async function made(making: Made, file: PlannedFile, printer: Printer): Promise<Uint8Array> {
  switch (making.kind) {
    case 'export':
      return printer.pdf(making.papers.map(paperHtml)[0] ?? EMPTY_SHEET)
    case 'encrypted':
      return encryptedPdf(file.random)
    case 'bytes':
      return making.bytes
    case 'blank':
      return blankScan(file, printer)
    case 'scan':
      return scan(making, file, printer)
  }
}

async function scan(
  making: Extract<Made, { kind: 'scan' }>,
  { truth, random }: PlannedFile,
  printer: Printer,
): Promise<Uint8Array> {
  const { degradation, container } = making
  const receivedOn = daysLater(truth.issuedOn ?? '2026-01-05', random.integer(1, 9))
  const pages: ScannedPage[] = []
  for (const paper of making.papers) {
    for (const picture of await printer.pictures(paperHtml(paper))) {
      const page = random.fork(`page ${pages.length}`)
      pages.push(await scanned(picture, { degradation, random: page, receivedOn, first: pages.length === 0 }))
      if (making.blankBack) pages.push(await blankBack(picture, random.fork('back')))
    }
  }
  return packed(pages, container)
}

async function blankScan({ random }: PlannedFile, printer: Printer): Promise<Uint8Array> {
  const [empty] = await printer.pictures(EMPTY_SHEET)
  if (!empty) throw new Error('the empty sheet has no page')
  return packed(
    [await blankBack(empty, random.fork('front')), await blankBack(empty, random.fork('back'))],
    'pdf',
  )
}
