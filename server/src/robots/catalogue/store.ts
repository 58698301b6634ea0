import type { Database, Transaction } from '#database'
import type { RobotFolder } from './describeRobot.ts'

/** Writes a robot as this machine has it. Once it is released, only releases change what counts. */
export async function saveRobot(
  db: Database,
  { description, release }: RobotFolder,
  at: Date,
): Promise<void> {
  const { id, title, systems, needs, limits } = description
  const row = {
    ...{ title, release, needs, at_most: limits.active, registered_at: at },
    description: JSON.stringify(description),
    systems: systems.map((system) => system.id),
  }
  await db
    .insertInto('robot')
    .values({ id, ...row })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(row).where('robot.active_release', 'is', null),
    )
    .execute()
}

export async function findRobots(db: Database, id?: string) {
  return db
    .selectFrom('robot')
    .select(['id', 'title', 'release', 'description', 'registered_at as registeredAt'])
    .select('active_release as activeRelease')
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('id')
    .execute()
}

export async function findSystems(db: Database | Transaction) {
  return db.selectFrom('robot_system').select(['id', 'address']).orderBy('id').execute()
}

export async function saveSystem(db: Database, system: { readonly id: string; readonly address: string }) {
  await db
    .insertInto('robot_system')
    .values(system)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ address: system.address }))
    .execute()
}
