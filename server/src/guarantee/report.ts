import type {
  ProcedureReport,
  RequiredProof,
  StopCause,
  StratumEvent,
  StratumReport,
  StratumState,
} from '@amtsbote/contract'
import { requiredProofSchema } from '@amtsbote/contract'
import { sql } from 'kysely'
import type { Database } from '#database'
import { currentProcedure, defaultProcedures, loadChanges, type Procedure } from '#procedures'
import { latestModels, loadBounds, loadCheckedCases, type StoredBound } from './boundStore.ts'
import { readEvents } from './events.ts'
import { covers } from './model.ts'
import { reliabilityOf } from './statistics/reliability.ts'

/** Every procedure as it stands now: the proof it asks for, its strata, the bounds they earned, and who changed what. */
export async function reportGuarantee(db: Database): Promise<readonly ProcedureReport[]> {
  return Promise.all(defaultProcedures().procedures.map((shipped) => reportProcedure(db, shipped)))
}

async function reportProcedure(db: Database, shipped: Procedure): Promise<ProcedureReport> {
  const procedure = await currentProcedure(db, shipped)
  const { intact, events } = await readEvents(db, procedure.id)
  const changes = await loadChanges(db, procedure.id)
  const strata = await Promise.all(
    requiredProofSchema.options.map((proof) => reportStratum(db, procedure, proof, events)),
  )
  return {
    id: procedure.id,
    title: procedure.title,
    proof: procedure.proof,
    trial: procedure.trial,
    auditShare: procedure.auditShare,
    changes: changes.map(({ at, by, reason, proof, trial }) => ({
      ...{ at: at.toISOString(), by, reason, proof, trial },
    })),
    strata,
    events: [...events],
    historyIntact: intact,
  }
}

async function reportStratum(
  db: Database,
  procedure: Procedure,
  proof: RequiredProof,
  events: readonly StratumEvent[],
): Promise<StratumReport> {
  const stratum = { procedureId: procedure.id, proof }
  const row = await db
    .selectFrom('stratum')
    .select(['state', 'cause'])
    .where('procedure_id', '=', procedure.id)
    .where('proof', '=', proof)
    .executeTakeFirst()
  const bounds = await loadBounds(db, stratum)
  const stoppedBy = row?.state === 'stopped' ? row.cause : null
  const state = stateOf(procedure, proof, {
    stoppedBy,
    released: await isReleased(db, procedure, proof, bounds),
  })
  return {
    ...stratum,
    state,
    note: noteOf(procedure, { proof, state, events }),
    bounds: bounds.filter(({ bound }) => bound.delta > 0).map(({ bound }) => bound),
    reliability: [...reliabilityOf(await loadCheckedCases(db, stratum))],
    ...(await countCases(db, procedure.id, proof)),
  }
}

async function isReleased(
  db: Database,
  { id: procedureId }: Procedure,
  proof: RequiredProof,
  bounds: readonly StoredBound[],
): Promise<boolean> {
  const released = bounds.filter(({ bound, releasedBy }) => bound.threshold !== null || releasedBy !== null)
  const models = await latestModels(db, { procedureId, proof })
  return models.some((model) => released.some(({ bound }) => covers(bound.model, model)))
}

function stateOf(
  procedure: Procedure,
  proof: RequiredProof,
  { stoppedBy, released }: { readonly stoppedBy: StopCause | null; readonly released: boolean },
): StratumState {
  if (proof === 'unique-name' && procedure.proof === 'two-proofs') return 'not-asked-for'
  if (stoppedBy) return 'stopped'
  if (proof === 'two-proofs') return 'running'
  if (procedure.trial) return 'trial'
  return released ? 'running' : 'review-only'
}

/** Who stopped it or put it on trial, and why. */
function noteOf(
  { trial }: Procedure,
  { proof, state, events }: { proof: RequiredProof; state: StratumState; events: readonly StratumEvent[] },
): StratumReport['note'] {
  if (state === 'trial' && trial) return { cause: null, ...trial }
  if (state !== 'stopped') return null
  const stop = events.find((event) => event.proof === proof && event.kind === 'stopped')
  return stop ? { cause: stop.cause, reason: stop.reason, by: stop.by, at: stop.at } : null
}

async function countCases(
  db: Database,
  procedureId: string,
  proof: RequiredProof,
): Promise<Pick<StratumReport, 'filed' | 'shadow' | 'sampled' | 'openSamples'>> {
  const automatic = sql`origin = 'automatic'`
  return db
    .selectFrom('filing_case')
    .select([
      sql<number>`count(*) filter (where ${automatic})::int`.as('filed'),
      sql<number>`count(*) filter (where origin = 'shadow')::int`.as('shadow'),
      sql<number>`count(*) filter (where ${automatic} and sampled)::int`.as('sampled'),
      sql<number>`count(*) filter (where ${automatic} and sampled and verdict is null)::int`.as(
        'openSamples',
      ),
    ])
    .where('procedure_id', '=', procedureId)
    .where('proof', '=', proof)
    .executeTakeFirstOrThrow()
}
