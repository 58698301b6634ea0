import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import {
  buildDirectoryIndex,
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
import { createBaseline } from './baseline.ts'
import { neverFiledTable } from './neverFiled.ts'
import { type ReadDocument, readFolder } from './readings.ts'
import type { Recognised } from './recognised.ts'
import { fieldsShownTable, peopleShownTable } from './shownBy.ts'
import { baselineTable, reasonsTable } from './tables.ts'
import type { Terms } from './terms.ts'

/** The baseline compares every pair of words with every employee: more documents would take longer than all else. */
const BASELINE_DOCUMENTS = 300

/** Everything that was recognised of a folder's documents, and the size of the directory that people were found in. */
export interface Recognition {
  readonly all: readonly Recognised[]
  readonly employees: number
}

interface BenchOptions {
  readonly folder: string
  readonly say: (line: string) => void
  /** Default: two proofs, no bookings. */
  readonly terms?: Terms
}

const DEFAULT_TERMS: Terms = { proof: 'two-proofs', bookings: false }

/** Recognition against the truth of the generator. */
export async function benchRecognition(options: BenchOptions): Promise<Table[]> {
  const { all, employees } = await recogniseFolder(options)
  const terms = options.terms ?? DEFAULT_TERMS
  return [
    peopleShownTable(all, terms),
    neverFiledTable(all, terms),
    fieldsShownTable(all),
    baselineTable(all, employees, terms),
    reasonsTable(all, terms),
  ]
}

/** Reads, understands and decides every document of a folder but exact copies, which never come so far. */
export async function recogniseFolder(options: BenchOptions): Promise<Recognition> {
  const { folder, say, terms = DEFAULT_TERMS } = options
  const truths = (await loadTruth(folder)).filter(({ duplicateOf }) => duplicateOf === null)
  const documents = await readFolder({ folder, truths, size: availableParallelism(), say })
  const { employees } = parseDirectory(await readFile(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const bookings = buildBookingIndex(terms.bookings ? await loadBookings(folder) : [])
  const [shipped] = defaultProcedures().procedures
  if (!shipped) throw new Error('there is no procedure')
  const procedure = { ...shipped, proof: terms.proof }
  const baseline = createBaseline(employees)
  const all = documents.map((document, index) => ({
    ...recognise(document, { directory, bookings, procedure }),
    ...(index < BASELINE_DOCUMENTS && { baseline: baseline(document.pages) }),
  }))
  return { all, employees: employees.length }
}

interface Town {
  readonly directory: DirectoryIndex
  readonly bookings: BookingIndex
  readonly procedure: Procedure
}

/** A name alone runs here although no bound is earned yet: that is what is measured. */
const STRATA = {
  'two-proofs': { state: 'running', threshold: 0 },
  'unique-name': { state: 'trial', reason: 'bench' },
} as const

function recognise(
  { truth, pages }: ReadDocument,
  { directory, bookings, procedure }: Town,
): Omit<Recognised, 'baseline'> {
  const cpu = process.cpuUsage()
  const understanding = understand(pages, directory, procedure, bookings)
  const { user, system } = process.cpuUsage(cpu)
  const decision = decide(
    documentCaseSchema.parse({ understanding, pages, procedure, duplicate: null, strata: STRATA }),
  )
  return {
    truth,
    understanding,
    filedFor: decision.kind === 'automatic' ? decision.employeeNumber : null,
    reasons: decision.kind === 'review' ? decision.findings.map((finding) => finding.code) : [],
    cpuMs: (user + system) / 1000 / pages.length,
  }
}
