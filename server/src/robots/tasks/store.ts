import type { Database, Transaction } from '#database'

export async function lockTask(trx: Transaction, id: string) {
  return trx.selectFrom('person_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function closeTask(
  trx: Transaction,
  id: string,
  answer: { readonly choice: string; readonly by: string; readonly at: Date; readonly followUp: string },
): Promise<void> {
  const { choice, by, at, followUp } = answer
  await trx
    .updateTable('person_task')
    .set({ choice, decided_by: by, decided_at: at, follow_up: followUp })
    .where('id', '=', id)
    .execute()
}

/** Questions that nobody has answered, the oldest first. */
export async function findOpenTasks(db: Database) {
  return db
    .selectFrom('person_task')
    .select(['id', 'run_id as runId', 'robot', 'title', 'text', 'choices', 'asked_at as askedAt'])
    .where('decided_at', 'is', null)
    .orderBy('asked_at')
    .execute()
}
