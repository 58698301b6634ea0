import type { ModelVersion, RequiredProof, StopCause } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Transaction } from '#database'
import type { Standing, Strata } from '#decision'
import type { Procedure } from '#procedures'
import { covers } from './model.ts'
import { ensureStrata } from './stratum.ts'

/** What the strata of a procedure may do, as of this transaction. */
export interface Standings {
  /** For a document that these versions decide about. */
  readonly strataFor: (model: ModelVersion) => Strata
  /** Chooses audit samples; see `isSampled`. */
  readonly sampleKey: string
}

interface Row {
  readonly proof: RequiredProof
  readonly state: 'running' | 'stopped'
  readonly cause: StopCause | null
  readonly released: readonly (ModelVersion & { readonly threshold: number | null })[]
  readonly sample_key: string
}

/**
 * Reads what may be filed without a person and holds it until the end of the transaction: a stop waits for the
 * decisions in hand, and every later one sees it. One round trip.
 */
export async function loadStandings(trx: Transaction, procedure: Procedure): Promise<Standings> {
  let rows = await readRows(trx, procedure.id)
  if (rows.length < 2) {
    await ensureStrata(trx, procedure.id)
    rows = await readRows(trx, procedure.id)
  }
  const rowOf = (proof: RequiredProof) => rows.find((row) => row.proof === proof) as Row
  return {
    sampleKey: rowOf('two-proofs').sample_key,
    strataFor: (model) => ({
      'two-proofs': twoProofs(rowOf('two-proofs')),
      'unique-name': uniqueName(rowOf('unique-name'), procedure, model),
    }),
  }
}

async function readRows(trx: Transaction, procedureId: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select s.proof, s.state, s.cause, (select sample_key from guarantee) as sample_key,
      (select coalesce(jsonb_agg(jsonb_build_object('understanding', b.understanding, 'decision', b.decision,
          'engine', b.engine, 'threshold', b.threshold)), '[]')
        from earned_bound b
        where b.procedure_id = s.procedure_id and b.proof = s.proof
          and (b.threshold is not null or b.released_by is not null)) as released
    from stratum s
    where s.procedure_id = ${procedureId}
    order by s.proof
    for share of s`.execute(trx)
  return rows
}

/** From the first day, whatever the version: only a stop ends it. */
function twoProofs({ state, cause }: Row): Standing {
  return state === 'stopped' ? stopped(cause) : { state: 'running', threshold: 0 }
}

function uniqueName({ state, cause, released }: Row, procedure: Procedure, model: ModelVersion): Standing {
  if (state === 'stopped') return stopped(cause)
  if (procedure.trial) return { state: 'trial', reason: procedure.trial.reason }
  const covering = released.filter((one) => covers(one, model))
  if (covering.length === 0) return { state: 'review-only' }
  // Released by an administrator: from the procedure's own threshold on, which a gate asks for anyway.
  return { state: 'running', threshold: Math.min(...covering.map(({ threshold }) => threshold ?? 0)) }
}

function stopped(cause: StopCause | null): Standing {
  return { state: 'stopped', cause: cause ?? 'administrator' }
}
