import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Description } from '@amtsbote/robot-sdk/protocol'
import { bundleHash, readBundle } from './bundle.ts'
import { startRobotProcess } from './robotProcess.ts'

/** Importing a robot and its libraries takes 0.1 to 2 s; on an overloaded machine many times that. */
const DESCRIBE_DEADLINE_MS = 60_000
const DESCRIBE_MEMORY_MB = 512
/** Before the hash of a robot that nobody has released: whoever sees it knows that two people have not looked at it. */
const IN_DEVELOPMENT = 'dev:'
const ROBOT_FILES = ['robot.ts', 'robot.js']

/** A robot as it lies on the disk. */
export interface RobotFolder {
  readonly file: string
  readonly description: Description
  /** Of a release its id; of what merely lies in a folder `dev:` and the hash of what it is made of now. */
  readonly release: string
}

/**
 * Describes the robot of a folder; null when there is none.
 * @throws Error with the robot's own words when it cannot be loaded
 */
export async function describeRobot(folder: string): Promise<RobotFolder | null> {
  const names = await readdir(folder)
  const name = ROBOT_FILES.find((candidate) => names.includes(candidate))
  if (!name) return null
  const file = join(folder, name)
  const release = `${IN_DEVELOPMENT}${bundleHash(await readBundle(folder))}`
  return { file, description: await describe(file), release }
}

async function describe(robotFile: string): Promise<Description> {
  const folder = await mkdtemp(join(tmpdir(), 'amtsbote robot '))
  const { promise, resolve, reject } = Promise.withResolvers<Description>()
  const said: string[] = []
  const child = startRobotProcess(
    { robotFile, mode: 'describe', memoryMb: DESCRIBE_MEMORY_MB, folder },
    {
      message: (message) => {
        if (message.kind === 'described') resolve(message.description)
        else if (message.kind === 'ended') reject(new Error(message.fault.message))
      },
      output: (line) => said.push(line),
    },
  )
  const deadline = setTimeout(child.kill, DESCRIBE_DEADLINE_MS)
  child.gone.then(({ why }) =>
    reject(new Error([`it ended without a description: ${why}`, ...said].join('\n'))),
  )
  try {
    return await promise
  } finally {
    clearTimeout(deadline)
    child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}
