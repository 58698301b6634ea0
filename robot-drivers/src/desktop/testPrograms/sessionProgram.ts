import { startSession } from '../session.ts'

// A process that starts a display and ends as its argument says; killed from outside if it says nothing.
const session = await startSession()
session.start('/usr/bin/sleep', ['600'])
if (process.argv[2] === 'throws') throw new Error('the robot has a fault')
if (process.argv[2] === 'exits') process.exit(3)
process.stdout.write('open\n')
setInterval(() => undefined, 60_000)
