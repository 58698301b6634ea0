import { z } from 'zod'
import type { Robot } from '../defineRobot.ts'
import type { Description } from '../protocol/index.ts'

/** What the catalogue keeps of a robot: everything but its code. */
export function describe(robot: Robot): Description {
  const { id, title, purpose, trigger, systems, secrets, limits, needs } = robot
  return {
    ...{ id, title, purpose, trigger, limits },
    systems: systems.map((system) => ({ id: system.id, title: system.title })),
    needs: [...needs],
    secrets: [...secrets],
    ...(robot.watch ? { isWatched: true } : {}),
    // What JSON cannot say (a refinement, a transformation) is checked by the robot itself when it starts.
    input: z.toJSONSchema(robot.input, { unrepresentable: 'any', io: 'input' }),
  }
}
