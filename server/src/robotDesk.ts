import type { Database } from '#database'
import { addItem, attachFile, cancelItem, findItemByKey } from '#items'
import type { RobotDesk, WorkSeen } from '#robot-connector'
import { showRun } from '#runs'

/** Orders for one robot, as work items of its queue. */
export function robotDesk(db: Database, robot: string): RobotDesk {
  return {
    add: ({ key, input, file }) =>
      db.transaction().execute(async (trx) => {
        const added = await addItem(trx, {
          ...{ robot, input, origin: 'program:filing', businessKey: key },
          // A clerk may be watching.
          priority: 'urgent',
        })
        if (added.kind === 'added') await attachFile(trx, added.id, file)
      }),
    look: (key) => look(db, robot, key),
    async cancel(key) {
      const item = await findItemByKey(db, robot, key)
      if (!item || item.state === 'cancelled') return true
      if (item.state !== 'queued' || item.attempt > 0) return false
      await cancelItem(db, item.id)
      // A worker may have been quicker.
      const seen = await look(db, robot, key)
      return seen.kind === 'stuck' && !seen.touched
    },
  }
}

async function look(db: Database, robot: string, key: string): Promise<WorkSeen> {
  const item = await findItemByKey(db, robot, key)
  if (!item) return { kind: 'absent' }
  switch (item.state) {
    case 'queued':
    case 'running':
      return { kind: 'waiting' }
    case 'done':
      return { kind: 'done', id: item.id, result: item.result }
    case 'waiting-person':
    case 'dead':
    case 'cancelled': {
      const effects = item.attempt > 0 ? (await showRun(db, item.id)).effects : []
      const message = item.message ?? 'Der Auftrag des Roboters wurde abgebrochen.'
      return { kind: 'stuck', message, touched: effects.length > 0 }
    }
  }
}
