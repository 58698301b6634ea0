import { sql } from 'kysely'
import type { Database, Transaction } from '#database'
import { stopStratum } from './stop.ts'

/**
 * No month of any town: a tenth of the people gone, or half of them changed. A wrong or half file makes strangers'
 * names unique and colleagues' unknown, and no gate can see it.
 */
const VANISHED_SHARE = 0.1
const CHANGED_SHARE = 0.5

/** Below so many people a share says nothing. */
const PEOPLE_MIN = 50

/**
 * Looks at the imports of the directory since the last look; stops every stratum after an unusual one. Looks once at
 * each import, whoever made it; any number of processes may call it.
 *
 * @returns whether something was stopped
 */
export async function watchDirectory(db: Database, at: Date): Promise<boolean> {
  const { rows } = await sql<{ looked: number; version: number }>`
    select g.directory_version as looked, d.version from guarantee g, directory d`.execute(db)
  const [now] = rows
  if (!now || now.looked === now.version) return false
  return db.transaction().execute((trx) => lookAgain(trx, now.version, at))
}

async function lookAgain(trx: Transaction, version: number, at: Date): Promise<boolean> {
  const { directory_version: looked } = await trx
    .selectFrom('guarantee')
    .select('directory_version')
    .forUpdate()
    .executeTakeFirstOrThrow()
  const imports = await trx
    .selectFrom('directory_import')
    .select(['version', 'changed', 'retired', 'unchanged'])
    .where('version', '>', looked)
    .orderBy('version')
    .execute()
  const latest = imports.at(-1)
  // Without an import it was a learned name that raised the version.
  await trx
    .updateTable('guarantee')
    .set({ directory_version: latest?.version ?? Math.max(looked, version) })
    .execute()
  const odd = imports.filter(isOdd)
  if (odd.length === 0) return false
  const reason = odd.map(sentence).join('; ')
  const strata = await trx
    .selectFrom('stratum')
    .select(['procedure_id', 'proof'])
    .orderBy('procedure_id')
    .orderBy('proof')
    .execute()
  for (const { procedure_id, proof } of strata) {
    const stop = { cause: 'directory-anomaly', reason, by: 'program', at, documentId: null } as const
    await stopStratum(trx, { procedureId: procedure_id, proof }, stop)
  }
  return strata.length > 0
}

interface Import {
  readonly version: number
  readonly changed: number
  readonly retired: number
  readonly unchanged: number
}

function isOdd({ changed, retired, unchanged }: Import): boolean {
  const before = changed + retired + unchanged
  if (before < PEOPLE_MIN) return false
  return retired / before > VANISHED_SHARE || (changed + retired) / before > CHANGED_SHARE
}

function sentence({ version, changed, retired, unchanged }: Import): string {
  const before = changed + retired + unchanged
  return `Verzeichnisstand ${version}: ${retired} von ${before} verschwunden, ${changed} verändert`
}
