import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { PageReading, Understanding } from '@amtsbote/contract'
import {
  buildDirectoryIndex,
  createOcrEngine,
  type DirectoryIndex,
  decide,
  defaultProcedures,
  documentCaseSchema,
  type Procedure,
  parseDirectory,
  understand,
} from '@amtsbote/server/recognition'
import { loadBookings, loadTruth } from '@amtsbote/simulators/musterstadt'
import { type BookingIndex, buildBookingIndex } from '../../server/src/documents/understanding/index.ts'
import type { Table } from '../measuring/table.ts'
import { capitalisedPairs, createBaseline, namesByStanford } from './baseline.ts'
import { neverFiledTable } from './neverFiled.ts'
import { type ReadDocument, readFolder } from './readings.ts'
import { isMisfiled, type Recognised } from './recognised.ts'
import { readSecondTime, type Unconfirmed } from './secondReading.ts'
import { fieldsShownTable, peopleShownTable } from './shownBy.ts'
import { baselineTable, reasonsTable } from './tables.ts'
import type { Terms } from './terms.ts'

/** The baseline compares every pair of words with every employee: more documents would take longer than all else. */
const BASELINE_DOCUMENTS = 300

interface UnderstandOptions {
  readonly folder: string
  readonly say: (line: string) => void
  /** The town's booking list is known too; default not. */
  readonly bookings?: boolean
  /** Folder of Stanford's tagger (`../tagger/stanford.ts`): the baseline is run with it too. */
  readonly stanford?: string | undefined
}

/** A document with what was understood of it; which proof a procedure asks for changes nothing here. */
interface Understood extends ReadDocument, Omit<Recognised, 'filedFor' | 'reasons'> {}

/** All documents of a folder, understood, and the size of the directory that people were found in. */
export interface UnderstoodFolder {
  readonly documents: readonly Understood[]
  readonly employees: number
}

/** Recognition against the truth of the generator, by two proofs and without bookings. */
export async function benchRecognition(options: UnderstandOptions): Promise<Table[]> {
  const terms: Terms = { proof: 'two-proofs', bookings: false }
  const { documents, employees } = await understandFolder(options)
  const all = decideAll(documents, terms.proof)
  return [
    peopleShownTable(all, terms),
    neverFiledTable(all, terms),
    fieldsShownTable(all),
    baselineTable(all, employees, terms),
    reasonsTable(all, terms),
  ]
}

/** Reads and understands every document of a folder but exact copies, which never come so far. */
export async function understandFolder(options: UnderstandOptions): Promise<UnderstoodFolder> {
  const { folder, say } = options
  const truths = (await loadTruth(folder)).filter(({ duplicateOf }) => duplicateOf === null)
  const read = await readFolder({ folder, truths, size: availableParallelism(), say })
  const { employees } = parseDirectory(await readFile(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const bookings = buildBookingIndex(options.bookings ? await loadBookings(folder) : [])
  const baseline = createBaseline(employees)
  const some = read.slice(0, BASELINE_DOCUMENTS).map(({ pages }) => pages)
  const tagged = options.stanford === undefined ? [] : await namesByStanford(options.stanford, some)
  const documents = read.map((document, index) => ({
    ...document,
    ...understood(document, directory, bookings),
    ...(index < BASELINE_DOCUMENTS && { baseline: baseline(capitalisedPairs(document.pages)) }),
    ...(tagged[index] && { taggedBaseline: baseline(tagged[index]) }),
  }))
  return { documents, employees: employees.length }
}

function understood({ pages }: ReadDocument, directory: DirectoryIndex, bookings: BookingIndex) {
  const cpu = process.cpuUsage()
  const understanding = understand(pages, directory, procedureFor('two-proofs'), { bookings })
  const { user, system } = process.cpuUsage(cpu)
  return { understanding, cpuMs: (user + system) / 1000 / pages.length }
}

/** Decides every document by a procedure that asks for this proof. */
export function decideAll(documents: readonly Understood[], proof: Terms['proof']): Recognised[] {
  return documents.map(({ file: _file, pages, ...one }) => {
    const decision = decide(caseOf(one.understanding, pages, proof))
    return {
      ...one,
      filedFor: decision.kind === 'automatic' ? decision.employeeNumber : null,
      reasons: decision.kind === 'review' ? decision.findings.map((finding) => finding.code) : [],
    }
  })
}

/** Reads the grounds of some of what is filed a second time and decides again. */
export async function secondReadings(
  documents: readonly Understood[],
  { proof, count, say }: { proof: Terms['proof']; count: number; say: (line: string) => void },
): Promise<Table> {
  const recognised = decideAll(documents, proof)
  const filed = documents.flatMap(({ file, pages, understanding }, index): Unconfirmed[] => {
    const one = recognised[index]
    if (!one || one.filedFor === null) return []
    return [{ file, pages, documentCase: caseOf(understanding, pages, proof), right: !isMisfiled(one) }]
  })
  return secondTime(spread(filed, count), say)
}

async function secondTime(some: readonly Unconfirmed[], say: (line: string) => void): Promise<Table> {
  const engine = await createOcrEngine({ choice: 'auto', size: availableParallelism() })
  try {
    return await readSecondTime(engine, some, say)
  } finally {
    await engine.close()
  }
}

/** `count` of a list, evenly spread. */
function spread<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count)
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
}

/** A name alone runs here although no bound is earned yet: that is what is measured. */
const STRATA = {
  'two-proofs': { state: 'running', threshold: 0 },
  'unique-name': { state: 'trial', reason: 'bench' },
} as const

function caseOf(understanding: Understanding, pages: readonly PageReading[], proof: Terms['proof']) {
  const procedure = procedureFor(proof)
  return documentCaseSchema.parse({ understanding, pages, procedure, duplicate: null, strata: STRATA })
}

function procedureFor(proof: Terms['proof']): Procedure {
  const [shipped] = defaultProcedures().procedures
  if (!shipped) throw new Error('there is no procedure')
  return { ...shipped, proof }
}
