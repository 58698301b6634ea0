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
import { loadTruth } from '@amtsbote/simulators/musterstadt'
import type { Table } from '../measuring/table.ts'
import { createBaseline } from './baseline.ts'
import { type ReadDocument, readFolder } from './readings.ts'
import type { Recognised } from './recognised.ts'
import { fieldsTable, peopleTable, reasonsTable } from './tables.ts'

/** Everything that was recognised of a folder's documents, and the size of the directory that people were found in. */
export interface Recognition {
  readonly all: readonly Recognised[]
  readonly employees: number
}

/** Recognition against the truth of the generator, split by layouts used while developing and layouts never looked at. */
export async function benchRecognition(options: {
  readonly folder: string
  readonly say: (line: string) => void
}): Promise<Table[]> {
  const { all, employees } = await recogniseFolder(options)
  return [peopleTable(all, employees), fieldsTable(all), reasonsTable(all)]
}

/** Reads, understands and decides every document of a folder. */
export async function recogniseFolder(options: {
  readonly folder: string
  readonly say: (line: string) => void
}): Promise<Recognition> {
  const { folder, say } = options
  const truths = await loadTruth(folder)
  const documents = await readFolder({ folder, truths, size: availableParallelism(), say })
  const { employees } = parseDirectory(await readFile(join(folder, 'directory.csv')))
  const directory = buildDirectoryIndex(employees)
  const baseline = createBaseline(employees)
  const [procedure] = defaultProcedures().procedures
  if (!procedure) throw new Error('there is no procedure')
  const all = documents.map((document) => ({
    ...recognise(document, directory, procedure),
    baseline: baseline(document.pages),
  }))
  return { all, employees: employees.length }
}

function recognise(
  { truth, pages }: ReadDocument,
  directory: DirectoryIndex,
  procedure: Procedure,
): Omit<Recognised, 'baseline'> {
  const cpu = process.cpuUsage()
  const understanding = understand(pages, directory, procedure)
  const { user, system } = process.cpuUsage(cpu)
  const decision = decide(documentCaseSchema.parse({ understanding, pages, procedure, duplicate: null }))
  return {
    truth,
    pages,
    understanding,
    filedFor: decision.kind === 'automatic' ? decision.employeeNumber : null,
    reasons: decision.kind === 'review' ? decision.findings.map((finding) => finding.code) : [],
    cpuMs: (user + system) / 1000 / pages.length,
  }
}
