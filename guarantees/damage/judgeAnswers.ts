import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type ReasonCode, reasons } from '@amtsbote/contract'
import { type Database, readEvidence } from '@amtsbote/server'
import type { Finding, KeptPromise } from '../town/promise.ts'
import type { Town } from '../town/town.ts'
import type { Footprint } from './footprint.ts'

/** A server that only passes work on; what opens files is limited to 1,200 MB, looked at ten times a second. */
const SERVER_MEGABYTES_MAX = 700
const CHILD_MEGABYTES_MAX = 1_600

interface Answers {
  readonly db: Database
  readonly town: Town
  readonly files: ReadonlyMap<string, Buffer>
  readonly footprint: Footprint
  readonly settled: boolean
  readonly survived: boolean
}

/** Checks that every damaged file was answered, kept and cost neither the server nor its memory. */
export async function judgeAnswers(
  answers: Answers,
): Promise<{ outcomes: string; promises: readonly KeptPromise[] }> {
  const { db, files, footprint, settled, survived } = answers
  const documents = await db
    .selectFrom('document')
    .select(['id', 'name', 'state', 'reason', 'sha256', 'error_file'])
    .execute()
  const rejected = documents.filter(({ state }) => state === 'rejected')
  const counts = [...Map.groupBy(documents, ({ state, reason }) => (state === 'filed' ? state : `${reason}`))]
  const promises: KeptPromise[] = [
    { name: 'a damaged file neither stops the server nor makes it hang', failures: hang(settled, survived) },
    {
      name: 'every damaged file is exactly one document with its bytes',
      failures: [...files].flatMap(([name, bytes]) => kept(documents, name, bytes)),
    },
    {
      name: 'every unusable file has a code, a sentence and its evidence',
      failures: (await Promise.all(rejected.map((row) => unexplained(db, row)))).flat(),
    },
    {
      name: 'every unusable file lies in "fehler" beside its reason',
      failures: (await Promise.all(rejected.map((row) => notBeside(answers, row)))).flat(),
    },
    { name: 'memory stays within its bounds', failures: tooMuch(footprint) },
  ]
  const outcomes = counts.map(([reason, all]) => `${reason} ${all.length}`).toSorted()
  return { outcomes: outcomes.join(', '), promises }
}

interface Row {
  readonly id: Parameters<typeof readEvidence>[1]
  readonly name: string
  readonly reason: ReasonCode | null
  readonly sha256: string | null
  readonly error_file: string | null
}

function hang(settled: boolean, survived: boolean): Finding[] {
  return [...(settled ? [] : ['not all files came to an end']), ...(survived ? [] : ['the server ended'])]
}

/** Of an empty file nothing can be stored: there the original itself is what is kept. */
function kept(documents: readonly Row[], name: string, bytes: Buffer): Finding[] {
  const rows = documents.filter((row) => row.name === name)
  if (rows.length !== 1) return [`${name}: ${rows.length} documents`]
  const hash = createHash('sha256').update(bytes).digest('hex')
  const [row] = rows
  return row?.sha256 === hash || (bytes.length === 0 && row?.sha256 === null) ? [] : [`${name}: other bytes`]
}

async function unexplained(db: Database, { id, name, reason }: Row): Promise<Finding[]> {
  const sentence = reason === null ? '' : reasons[reason].de
  const evidence = await readEvidence(db, id)
  return sentence && evidence.intact ? [] : [`${name}: ${reason}`]
}

async function notBeside({ town }: Answers, { name, reason, error_file }: Row): Promise<Finding[]> {
  if (reason === 'exact-duplicate') return []
  const path = join(town.inboxFolder, 'fehler', error_file ?? name)
  const missing = await Promise.all([path, `${path}.grund.txt`].map((one) => access(one).catch(() => one)))
  return missing.some(Boolean) ? [`${name}: not beside its reason`] : []
}

function tooMuch({ serverMegabytes, childMegabytes }: Footprint): Finding[] {
  return [
    ...(serverMegabytes > SERVER_MEGABYTES_MAX ? [`the server took ${serverMegabytes} MB`] : []),
    ...(childMegabytes > CHILD_MEGABYTES_MAX ? [`a child took ${childMegabytes} MB`] : []),
  ]
}
