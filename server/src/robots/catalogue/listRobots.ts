import { AmtsboteError } from '@amtsbote/contract'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import type { Database } from '#database'
import { findRobots } from './store.ts'

/** A robot as the catalogue knows it. */
export interface RegisteredRobot {
  readonly id: string
  readonly title: string
  readonly release: string
  readonly description: Description
  readonly registeredAt: Date
  /** What new items run with; null while the robot is in development. */
  readonly activeRelease: string | null
}

/** All robots that some worker has registered, by id. */
export async function listRobots(db: Database): Promise<RegisteredRobot[]> {
  return findRobots(db)
}

/** @throws AmtsboteError AB-0601 when there is no such robot */
export async function findRobot(db: Database, id: string): Promise<RegisteredRobot> {
  const [robot] = await findRobots(db, id)
  if (!robot) throw new AmtsboteError('AB-0601', id)
  return robot
}
