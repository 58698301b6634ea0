import { createHash } from 'node:crypto'
import { AmtsboteError, type Sha256 } from '@amtsbote/contract'
import type { Message, Separator } from '#csv'
import type { Database } from '#database'
import { newId } from '#identifiers'
import { findNamesakes, type Namesakes } from '#understanding'
import type { BadLine } from './badLine.ts'
import { parseDirectory } from './parseDirectory.ts'
import { type ImportPlan, planImport, type StoredEmployee } from './planImport.ts'
import {
  employeeOf,
  insertImport,
  lockDirectory,
  raiseVersion,
  readSnapshot,
  writeEmployees,
} from './store.ts'

/**
 * More than a fifth leaving at once is no month of any town, but a file cut short, of one office only, or with
 * leading zeros lost. Wrongly retired people cost a person for every one of their documents.
 */
const MASS_RETIREMENT_SHARE = 0.2

export interface ImportOptions {
  readonly now: Date
  /** `program`, or the pseudonym of a person. */
  readonly by: string
  /** Shows exactly what would change and changes nothing. */
  readonly dryRun?: boolean
  readonly allowMassRetirement?: boolean
}

/** What an import did, or would do. Holds personal data: for the screen of the person importing, never logged. */
export interface ImportReport extends Omit<ImportPlan, 'writes' | 'retiringShare'> {
  readonly dryRun: boolean
  readonly sha256: Sha256
  /** Version of the directory afterwards; the same as before when nothing changed. */
  readonly version: number
  readonly encoding: string
  readonly separator: Separator
  readonly notes: readonly Message[]
  readonly badLines: readonly BadLine[]
  /** Employees of the new directory whose names collide. */
  readonly namesakes: readonly Namesakes[]
}

/** Each new look means that another import has just succeeded in between; a hundred in a row is a loop somewhere. */
const LOOKS_MAX = 100

/**
 * Brings the directory to what a file says, in one transaction. Imports wait for each other; the same file again
 * changes nothing. Whoever is missing in the file has left; whoever stands in a bad line stays as (s)he is.
 *
 * @throws AmtsboteError AB-0201, AB-0202 (see `parseDirectory`), AB-0203 when too many would leave at once
 */
export async function importDirectory(
  db: Database,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportReport> {
  const parsed = parseDirectory(bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256
  for (let look = 1; look <= LOOKS_MAX; look += 1) {
    // Planning for a large town takes seconds: not inside a transaction that others wait for.
    const { version: before, stored } = await readSnapshot(db)
    const plan = planImport(stored, parsed)
    if (!options.allowMassRetirement) guardAgainstMassRetirement(plan)
    const { writes, retiringShare: _share, ...shown } = plan
    const version = writes.length > 0 && !options.dryRun ? before + 1 : before
    const done = { ...options, before, version, sha256, badLines: parsed.badLines.length }
    if (!options.dryRun && !(await carryOut(db, plan, done))) continue
    const { encoding, separator, notes, badLines } = parsed
    return {
      ...shown,
      ...{ dryRun: options.dryRun ?? false, sha256, version, encoding, separator, notes, badLines },
      namesakes: namesakesAfter(stored, writes),
    }
  }
  throw new Error('the directory never stood still long enough to import a file')
}

function guardAgainstMassRetirement({ retiringShare, retired, added }: ImportPlan): void {
  if (retiringShare <= MASS_RETIREMENT_SHARE) return
  const bare = (number: string) => number.replace(/^0+/, '')
  const addedBare = new Set(added.map(bare))
  const zerosLost = retired.filter((number) => addedBare.has(bare(number))).length > retired.length / 2
  const percent = Math.round(retiringShare * 100)
  const hint = zerosLost ? '; führende Nullen verloren / leading zeros lost?' : ''
  throw new AmtsboteError('AB-0203', `${percent} %${hint}`)
}

interface Done extends ImportOptions {
  /** Version that the plan was made for. */
  readonly before: number
  readonly version: number
  readonly sha256: Sha256
  readonly badLines: number
}

/** @returns false when another import was faster, so that the plan is no longer true; then nothing is written */
async function carryOut(db: Database, plan: ImportPlan, done: Done): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    if ((await lockDirectory(trx)) !== done.before) return false
    await writeEmployees(trx, plan.writes, done.now)
    await raiseVersion(trx, done.version)
    await insertImport(trx, {
      id: newId(done.now.getTime()),
      at: done.now,
      by: done.by,
      sha256: done.sha256,
      version: done.version,
      added: plan.added.length,
      changed: plan.changed.length,
      retired: plan.retired.length,
      unchanged: plan.unchanged,
      bad_lines: done.badLines,
    })
    return true
  })
}

function namesakesAfter(
  stored: ReadonlyMap<string, StoredEmployee>,
  writes: readonly StoredEmployee[],
): readonly Namesakes[] {
  const after = new Map<string, StoredEmployee>(stored)
  for (const one of writes) after.set(one.employee.employeeNumber, one)
  return findNamesakes([...after.values()].map(employeeOf))
}
