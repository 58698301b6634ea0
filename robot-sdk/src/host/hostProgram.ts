/**
 * The process of one run: `node hostProgram.js ROBOT describe|run|watch`, with the worker at the other end of descriptor 3.
 * It never sees the database; what it may do on the outside it asks the worker for.
 */
import { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'
import {
  type ChildMessage,
  HOST_PIPE,
  openLines,
  type WorkerMessage,
  workerMessageSchema,
} from '../protocol/index.ts'
import { describe } from './describe.ts'
import { endGroup, startSilenceWatch } from './ending.ts'
import { faultOf } from './faultOf.ts'
import { loadRobot } from './loadRobot.ts'
import { openRun, openWatch, type RunSession } from './runSession.ts'

const [, , robotPath = '', mode] = process.argv
const watch = startSilenceWatch()
let session: RunSession | undefined

const lines = openLines<WorkerMessage, ChildMessage>(
  new Socket({ fd: HOST_PIPE, readable: true, writable: true }),
  workerMessageSchema,
  {
    message: (message) => {
      watch.heard()
      if (message.kind === 'start') session?.start(message)
      else session?.hear(message)
    },
    // The worker is gone: whatever this run still wanted to do must not happen.
    broken: endGroup,
  },
)

// A promise that the robot forgot must not end the process without a word.
const fail = (error: unknown) => lines.send({ kind: 'ended', fault: faultOf(error) })
process.on('unhandledRejection', fail)
process.on('uncaughtException', fail)

try {
  const robot = await loadRobot(pathToFileURL(robotPath).href)
  if (mode === 'describe') lines.send({ kind: 'described', description: describe(robot) })
  else {
    session = mode === 'watch' ? openWatch(robot, lines.send) : openRun(robot, lines.send)
    lines.send({ kind: 'ready' })
  }
} catch (error) {
  fail(error)
}
