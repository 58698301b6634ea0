import type { Robot } from '../defineRobot.ts'
import { AuthorError } from '../errors.ts'

/** Imports a robot's module. @throws AuthorError when it does not export a robot as default */
export async function loadRobot(href: string): Promise<Robot> {
  const module: { default?: Partial<Robot> } = await import(href)
  const { default: robot } = module
  if (typeof robot?.run !== 'function' || typeof robot.id !== 'string')
    throw new AuthorError('the module does not export a robot: export default defineRobot({ ... })')
  return robot as Robot
}
