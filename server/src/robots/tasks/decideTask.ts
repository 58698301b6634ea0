import { AmtsboteError } from '@amtsbote/contract'
import type { Database } from '#database'
import { addItem, findInput } from '#items'
import { closeTask, lockTask } from './store.ts'

/**
 * Answers a robot's question: the robot runs again with the same input and the decision, as a new item.
 * Two answers at the same moment: the first one counts.
 *
 * @returns the id of the follow-up item
 * @throws AmtsboteError AB-0606 when the question is not open or the choice not among the choices
 */
export async function decideTask(
  db: Database,
  taskId: string,
  answer: { readonly choice: string; readonly by: string; readonly at: Date },
): Promise<string> {
  const { choice, by, at } = answer
  return db.transaction().execute(async (trx) => {
    const task = await lockTask(trx, taskId)
    if (!task || task.decided_at !== null || !task.choices.includes(choice))
      throw new AmtsboteError('AB-0606', task ? task.choices.join(' | ') : taskId)
    const asked = await findInput(trx, task.run_id)
    const decision = { choice, by, data: task.data }
    const added = await addItem(trx, {
      ...{ robot: task.robot, input: asked?.input, origin: `robot:${task.robot}` },
      answers: { runId: task.run_id, decision },
    })
    await closeTask(trx, taskId, { ...answer, by, at, followUp: added.id })
    return added.id
  })
}
