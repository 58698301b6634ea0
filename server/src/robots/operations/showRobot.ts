import type { RobotDetail } from '@amtsbote/contract'
import { findRobot } from '#catalogue'
import type { Database } from '#database'
import { lineOf } from './bars.ts'
import { readFacts } from './facts.ts'
import { robotLine } from './robotLine.ts'

/**
 * One robot with its last runs, the latest first.
 * @throws AmtsboteError AB-0601 when there is no such robot
 */
export async function showRobot(
  db: Database,
  id: string,
  { leaseMs }: { readonly leaseMs: number },
): Promise<RobotDetail> {
  const robot = await findRobot(db, id)
  const facts = await readFacts(db, { robot: id, leaseMs })
  const { purpose, needs, limits } = robot.description
  return {
    ...robotLine(robot, facts),
    ...{ purpose, limits, release: robot.release, needs: [...needs] },
    registeredAt: robot.registeredAt.toISOString(),
    hold: facts.holds.find((hold) => hold.scope === 'robot' && hold.id === id) ?? null,
    runs: facts.recent.map(lineOf),
  }
}
