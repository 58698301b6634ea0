import { sql } from 'kysely'
import type { Database } from '#database'
import { currentProcedure, defaultProcedures } from '#procedures'
import { proofNames, stopCauses } from './words.ts'

/** What everybody has to know who looks at the state of the system: stopped strata, trials, samples that pile up. */
export async function guaranteeWarnings(
  db: Database,
): Promise<readonly { readonly de: string; readonly en: string }[]> {
  const stopped = await db
    .selectFrom('stratum')
    .select(['procedure_id', 'proof', 'cause'])
    .where('state', '=', 'stopped')
    .orderBy('procedure_id')
    .orderBy('proof')
    .execute()
  const procedures = await Promise.all(
    defaultProcedures().procedures.map((shipped) => currentProcedure(db, shipped)),
  )
  const { late } = await db
    .selectFrom('filing_case')
    .select(sql<number>`count(*)::int`.as('late'))
    .where('origin', '=', 'automatic')
    .where('sampled', '=', true)
    .where('verdict', 'is', null)
    .executeTakeFirstOrThrow()
  return [
    ...stopped.map(({ procedure_id, proof, cause }) => {
      const why = stopCauses[cause ?? 'administrator']
      return {
        de: `Angehalten: Verfahren ${procedure_id}, Stufe „${proofNames[proof].de}“ (${why.de}). Fortsetzen nach Klärung mit: amtsbote procedures resume ${procedure_id} ${proof} "GRUND".`,
        en: `Stopped: procedure ${procedure_id}, stratum “${proofNames[proof].en}” (${why.en}). Resume once it is cleared: amtsbote procedures resume ${procedure_id} ${proof} "REASON".`,
      }
    }),
    ...procedures.flatMap(({ id, trial }) =>
      trial
        ? [
            {
              de: `Probebetrieb: Verfahren ${id} legt allein auf den Namen hin ab, ohne verdiente Schranke (${trial.reason}). Zurück mit: amtsbote procedures proof ${id} two-proofs.`,
              en: `Trial: procedure ${id} files on the name alone without an earned bound (${trial.reason}). Back with: amtsbote procedures proof ${id} two-proofs.`,
            },
          ]
        : [],
    ),
    ...(late > SAMPLES_PATIENCE ? [manySamples(late)] : []),
  ]
}

/** At 3 % two weeks' samples of a town that files 250 documents a day. */
const SAMPLES_PATIENCE = 75

function manySamples(count: number) {
  return {
    de: `${count} Stichproben warten auf eine Prüfung: amtsbote audit list.`,
    en: `${count} audit samples wait for a check: amtsbote audit list.`,
  }
}
