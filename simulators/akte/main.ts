/**
 * The practice e-file as a program of its own. SIMULATOR: for training and tests only.
 *
 *   node main.ts --folder HOTFOLDER --store DIR --directory CSV [--port N] [--fault FAULT] [--once]
 *
 * `--once` works off what waits and ends. Stops on SIGINT and SIGTERM after the order at hand.
 */
import { parseArgs } from 'node:util'
import { parseFault } from './faults.ts'
import { startAkte } from './startAkte.ts'

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    store: { type: 'string' },
    directory: { type: 'string' },
    port: { type: 'string' },
    fault: { type: 'string', default: 'none' },
    once: { type: 'boolean', default: false },
  },
})

const { folder, store, directory, port } = values
if (!folder || !store || !directory || (port !== undefined && !/^\d{1,5}$/.test(port))) {
  console.error(
    'Usage: main.ts --folder HOTFOLDER --store DIR --directory CSV [--port N] [--fault FAULT] [--once]',
  )
  process.exit(2)
}

const akte = await startAkte({
  hotFolder: folder,
  store,
  directory,
  fault: parseFault(values.fault),
  mode: values.once ? 'manual' : 'continuous',
  log: (line) => console.log(line),
  ...(port === undefined ? {} : { port: Number(port) }),
})
console.log(`Übungs-E-Akte (Simulator)${akte.url ? ` ${akte.url}` : ''}`)

if (values.once) {
  await akte.settle()
  await akte.stop()
} else {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void akte.stop())
}
