import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#database'
import { describeRobot, type RobotFolder } from './describeRobot.ts'
import { saveRobot } from './store.ts'

/**
 * Looks at every folder below `robotsFolder` and writes the robots found there into the catalogue. One that cannot be
 * loaded is told to `onTrouble` and left out; the others go on. A second run changes nothing.
 *
 * @returns the robots of this machine by id
 */
export async function registerRobots(
  needs: {
    readonly db: Database
    readonly now: () => Date
    readonly onTrouble: (where: string, error: unknown) => void
  },
  robotsFolder: string,
): Promise<ReadonlyMap<string, RobotFolder>> {
  const robots = new Map<string, RobotFolder>()
  for (const folder of await foldersIn(robotsFolder)) {
    try {
      const robot = await describeRobot(folder)
      if (!robot) continue
      const { id } = robot.description
      if (robots.has(id)) throw new Error(`two robots are called ${id}`)
      await saveRobot(needs.db, robot, needs.now())
      robots.set(id, robot)
    } catch (error) {
      needs.onTrouble(`robot ${folder}`, error)
    }
  }
  return robots
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$)/.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .sort()
}
