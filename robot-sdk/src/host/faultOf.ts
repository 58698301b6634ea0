import { AuthorError, BusinessError } from '../errors.ts'
import type { Fault } from '../protocol/index.ts'

/**
 * An error of a foreign program may quote everything. The worker hides what must not be seen and cuts it down to a sentence
 * afterwards: cut before, half a password would be no password any more, and stay.
 */
const LONGEST_MESSAGE = 64_000

/** Says whose matter an error is. Whatever is not declared is technical: it is tried again. */
export function faultOf(error: unknown): Fault {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_MESSAGE)
  return { kind: kindOf(error), message, place: placeOf(error) }
}

function kindOf(error: unknown): Fault['kind'] {
  if (error instanceof BusinessError) return 'business-error'
  // Errors of the language itself come from the code, not from the world, and a second try meets them again.
  const isCode =
    error instanceof AuthorError || error instanceof ReferenceError || error instanceof SyntaxError
  return isCode ? 'author-error' : 'system-error'
}

/** The first line of the stack that lies in the robot's own code. */
function placeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const own = frames.find((line) => !/node:|node_modules|robot-sdk/.test(line))
  const [, file, line] = /([^/\\]+):(\d+):\d+\)?$/.exec(own ?? '') ?? []
  return file && line ? `${file}:${line}` : null
}
