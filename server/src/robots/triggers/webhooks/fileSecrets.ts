import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isSecret } from './verifyCall.ts'

/**
 * Secrets of calls from files: one named like the robot, one secret a line, two while a secret is being changed. Read anew
 * for every call, so that a change holds at once.
 *
 * @throws Error when a line is no secret
 */
export function fileSecrets(folder: string): (robot: string) => Promise<readonly string[]> {
  return async (robot) => {
    const text = await readFile(join(folder, basename(robot)), 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
      throw error
    })
    const secrets = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    if (!secrets.every(isSecret))
      throw new Error(`a secret for calls of ${robot} is too short or not whsec_…`)
    return secrets
  }
}
