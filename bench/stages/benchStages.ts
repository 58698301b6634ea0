import { readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type DocumentId, documentIdSchema } from '@amtsbote/contract'
import {
  type Application,
  countByState,
  importDirectory,
  newId,
  openApplication,
  readConfig,
  takeIn,
} from '@amtsbote/server'
import { textPdf } from '@amtsbote/server/text-pdf'
import { startAkte } from '@amtsbote/simulators/akte'
import pino from 'pino'
import { treeCpuSeconds } from '../measuring/cpu.ts'
import type { Table } from '../measuring/table.ts'

const LOOK_EVERY_MS = 100
const employees = 200

/** The whole way of documents that need no recognition, to the receipt of the practice e-file; cost of the database. */
export async function benchStages({
  documents,
  say,
}: {
  documents: number
  say: (line: string) => void
}): Promise<Table[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench '))
  await chmod(folder, 0o711)
  const config = readConfig({ AMTSBOTE_DATA: join(folder, 'data') })
  const application = await openApplication({ config, log: pino({ level: 'silent' }), kind: 'server' })
  const directory = join(folder, 'directory.csv')
  await writeFile(directory, directoryCsv())
  await importDirectory(application.db, readFileSync(directory), { now: new Date(), by: 'bench' })
  const akte = await startAkte({ hotFolder: config.filingFolder, store: join(folder, 'akte'), directory })
  try {
    await application.work.start()
    await throughput(application, 0, 20)
    const first = await throughput(application, 1, documents)
    say(`${documents} documents done, once more with those in the database`)
    const second = await throughput(application, 2, documents)
    const counts = await countByState(application.db)
    return [table(documents, [first, second], counts)]
  } finally {
    await application.close()
    await akte.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Throughput {
  readonly before: number
  readonly perSecond: number
  readonly databaseMs: number
}

async function throughput(application: Application, series: number, documents: number): Promise<Throughput> {
  const { db, intake, config } = application
  const before = Object.values(await countByState(db)).reduce((sum, count) => sum + count, 0)
  const postmaster = Number(
    readFileSync(join(config.dataFolder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0],
  )
  const cpu = treeCpuSeconds(postmaster)
  const start = performance.now()
  for (let index = 0; index < documents; index += 1) {
    const documentId: DocumentId = documentIdSchema.parse(newId())
    const bytes = single(certificate(series, index))
    await takeIn(intake, { documentId, name: `${series}-${index}.pdf`, source: 'command-line', bytes })
  }
  for (;;) {
    const { filed = 0, review = 0, rejected = 0 } = await countByState(db)
    if (filed + review + rejected >= before + documents) break
    await pause(LOOK_EVERY_MS)
  }
  const seconds = (performance.now() - start) / 1000
  return {
    before,
    perSecond: documents / seconds,
    databaseMs: ((treeCpuSeconds(postmaster) - cpu) / documents) * 1000,
  }
}

function table(
  documents: number,
  runs: readonly Throughput[],
  counts: Readonly<Record<string, number>>,
): Table {
  return {
    title: `All stages without recognition (${documents} one-page documents with a text layer a run)`,
    columns: ['documents in the database before', 'documents/s', 'PostgreSQL CPU ms/document'],
    rows: runs.map((run) => [String(run.before), run.perSecond.toFixed(1), run.databaseMs.toFixed(1)]),
    notes: [
      'From taking the file in, through pages, understanding and decision, to the receipt of the practice e-file (a simulator) read back.',
      'PostgreSQL CPU: all its processes, the queues polling included; documents are stored in it.',
      `At the end: ${Object.entries(counts)
        .map(([state, count]) => `${count} ${state}`)
        .join(', ')}.`,
    ],
  }
}

function directoryCsv(): string {
  const rows = Array.from({ length: employees }, (_, index) => {
    const name = nameOf(index)
    return `${1_000_000 + index};${name.first};${name.last};${birthDateOf(index)};aktiv`
  })
  return ['personalnummer;vorname;nachname;geburtsdatum;status', ...rows, ''].join('\n')
}

/** Names made of syllables: all different, none of a person. */
function nameOf(index: number): { first: string; last: string } {
  const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti', 'vo', 'wu']
  const word = (seed: number) =>
    [seed, seed * 7 + 3, seed * 11 + 5].map((n) => syllables[n % syllables.length]).join('')
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
  return {
    first: capital(word(index)),
    last: capital(`${word(index + 1)}${word(Math.floor(index / 15) + 2)}`),
  }
}

function birthDateOf(index: number): string {
  return `19${60 + (index % 40)}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`
}

/** Every document is different in person or day, so that none is taken for a copy. */
function certificate(series: number, index: number): Buffer {
  const person = index % employees
  const { first, last } = nameOf(person)
  const day = new Date(Date.UTC(2020 + series, 0, 1 + Math.floor(index / employees)))
    .toISOString()
    .slice(0, 10)
  const german = (iso: string) => iso.split('-').toReversed().join('.')
  return textPdf([
    'Studieninstitut Flussland',
    '# Teilnahmebescheinigung',
    `Herr ${first} ${last}`,
    `geboren am ${german(birthDateOf(person))}`,
    `hat am ${german(day)} an der Fortbildung`,
    '# Vergaberecht kompakt',
    'teilgenommen. Umfang: 8 Unterrichtseinheiten',
  ])
}

async function* single(bytes: Buffer) {
  yield bytes
}
