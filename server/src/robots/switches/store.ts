import { type ExpressionBuilder, sql } from 'kysely'
import type { Database, Schema, Transaction } from '#database'
import type { Subject } from './hold.ts'
import type { HoldMode } from './tables.ts'

/** Locks the robots that a switch concerns, in one order: claims of them wait, or are over. */
export async function lockRobots(trx: Transaction, subject: Subject): Promise<void> {
  await trx.selectFrom('robot').select('id').where(concerns(subject)).orderBy('id').forUpdate().execute()
}

export async function saveHold(
  trx: Transaction,
  { scope, id }: Subject,
  how: { readonly mode: HoldMode; readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await trx
    .insertInto('robot_hold')
    .values({ scope, subject: id, ...how })
    .onConflict((conflict) => conflict.columns(['scope', 'subject']).doUpdateSet(how))
    .execute()
}

export async function findRunning(db: Database, subject: Subject) {
  return db
    .selectFrom('work_item')
    .select(['work_item.id', 'work_item.attempt'])
    .innerJoin('robot', 'robot.id', 'work_item.robot')
    .where('work_item.state', '=', 'running')
    .where(concerns(subject))
    .execute()
}

export async function deleteHold(db: Database, { scope, id }: Subject): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('robot_hold')
    .where('scope', '=', scope)
    .where('subject', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function findHolds(db: Database) {
  return db
    .selectFrom('robot_hold')
    .select(['scope', 'subject', 'mode', 'reason', 'by', 'at'])
    .orderBy('at', 'desc')
    .execute()
}

function concerns({ scope, id }: Subject) {
  return (eb: ExpressionBuilder<Schema, 'robot'>) => {
    switch (scope) {
      case 'all':
        return eb.val(true)
      case 'robot':
        return eb('robot.id', '=', id)
      case 'system':
        return sql<boolean>`${id} = any(robot.systems)`
    }
  }
}
