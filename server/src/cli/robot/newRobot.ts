import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AmtsboteError } from '@amtsbote/contract'
import { scaffold } from './scaffold.ts'

/**
 * Makes the folder of a new robot: robot, test and fixture, all of which work at once.
 * @returns the files it made
 * @throws AmtsboteError AB-0403 when the name can be none, AB-0402 when the folder is there already
 */
export async function newRobot(robotsFolder: string, name: string): Promise<string[]> {
  if (!/^[a-z][a-z0-9-]{0,62}$/.test(name)) throw new AmtsboteError('AB-0403', `${name}: a-z 0-9 -`)
  const folder = join(robotsFolder, name)
  await mkdir(robotsFolder, { recursive: true })
  await mkdir(folder).catch((cause: unknown) => {
    throw new AmtsboteError('AB-0402', folder, { cause })
  })
  const files = Object.entries(scaffold(name)).map(([file, text]) => ({ path: join(folder, file), text }))
  for (const { path, text } of files) await writeFile(path, text, { flag: 'wx' })
  return files.map(({ path }) => path)
}
