import { openWebScreen } from '../openWebScreen.ts'

// A process that opens a browser and ends as its second argument says; killed from outside if it says nothing.
const [address = '', ending] = process.argv.slice(2)
await openWebScreen({ address: new URL(address), signal: new AbortController().signal })
if (ending === 'throws') throw new Error('the robot has a fault')
if (ending === 'exits') process.exit(3)
process.stdout.write('open\n')
