import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { PageReading, Understanding } from '@amtsbote/contract'
import {
  buildDirectoryIndex,
  createOcrEngine,
  decide,
  defaultProcedures,
  documentCaseSchema,
  parseDirectory,
  readPages,
  understand,
} from '@amtsbote/server/recognition'
import { loadTruth, type Truth } from '@amtsbote/simulators/musterstadt'
import type { Table } from '../measuring/table.ts'
import { inspectAll } from '../reading/pages.ts'
import { createBaseline } from './baseline.ts'
import { fieldsTable, peopleTable, reasonsTable } from './tables.ts'

/** What was recognised of one document, beside the truth and the baseline. */
export interface Recognised {
  readonly truth: Truth
  readonly understanding: Understanding
  /** Person in whose file it would be put without asking; null: a person is asked. */
  readonly filedFor: string | null
  readonly reasons: readonly string[]
  readonly baseline: string | null
  /** CPU milliseconds of understanding, per page. */
  readonly cpuMs: number
}

/** Recognition against the truth of the generator, split by layouts used while developing and layouts never looked at. */
export async function benchRecognition({
  folder,
  say,
}: {
  folder: string
  say: (line: string) => void
}): Promise<Table[]> {
  const size = availableParallelism()
  const documents = await inspectAll(folder, await loadTruth(folder), size)
  const { employees } = parseDirectory(await readFile(join(folder, 'directory.csv')))
  const index = buildDirectoryIndex(employees)
  const baseline = createBaseline(employees)
  const [procedure] = defaultProcedures().procedures
  if (!procedure) throw new Error('there is no procedure')
  const engine = await createOcrEngine({ choice: 'auto', size })
  let done = 0
  const recognised = await Promise.all(
    documents.map(async ({ truth, file, pages }): Promise<Recognised[]> => {
      const outcome = await readPages(engine, file, pages)
      done += 1
      if (done % 20 === 0) say(`${done} of ${documents.length} documents read`)
      if (outcome.kind !== 'read') return []
      const readings: readonly PageReading[] = outcome.readings
      const cpu = process.cpuUsage()
      const understanding = understand(readings, index, procedure)
      const { user, system } = process.cpuUsage(cpu)
      const decision = decide(
        documentCaseSchema.parse({ understanding, pages: readings, procedure, duplicate: null }),
      )
      const reasons = decision.kind === 'review' ? decision.findings.map((finding) => finding.code) : []
      const filedFor = decision.kind === 'automatic' ? decision.employeeNumber : null
      return [
        {
          truth,
          understanding,
          filedFor,
          reasons,
          baseline: baseline(readings),
          cpuMs: (user + system) / 1000 / readings.length,
        },
      ]
    }),
  )
  await engine.close()
  const all = recognised.flat()
  return [peopleTable(all, employees.length), fieldsTable(all), reasonsTable(all)]
}
