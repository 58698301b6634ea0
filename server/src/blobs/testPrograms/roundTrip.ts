/**
 * `roundTrip.ts URL MEGABYTES`: stores that much, reads it back, and prints by how many megabytes the memory of this
 * process grew at most, for tests.
 */
import { createHash } from 'node:crypto'
import { openDatabase } from '#database'
import { openBlob, storeBlob } from '../index.ts'

const MEGABYTE = 1024 * 1024
/** As a socket hands them over. */
const PIECE_BYTES = 64 * 1024
/** What the first megabytes cost (code, buffers, connections) is not counted. */
const WARM_UP_MEGABYTES = 16

const [url = '', megabytes = ''] = process.argv.slice(2)
const database = await openDatabase({
  dataFolder: '',
  databaseUrl: url,
  applicationName: `amtsbote round trip ${process.pid}`,
  poolSize: 2,
  log: { warn: () => {} },
})
let highest = 0
await roundTrip(WARM_UP_MEGABYTES)
const before = highest
await roundTrip(Number(megabytes))
process.stdout.write(`${JSON.stringify({ grownMegabytes: Math.round((highest - before) / MEGABYTE) })}\n`)
await database.stop()

async function roundTrip(size: number): Promise<void> {
  const stored = await storeBlob(database.db, pieces(size * MEGABYTE), { limitBytes: size * MEGABYTE })
  if (stored.kind !== 'stored' || stored.sizeBytes !== size * MEGABYTE) throw new Error(stored.kind)
  for await (const _bytes of openBlob(database.db, stored.sha256)) look()
}

/** Pieces that differ, so that nothing can be shared or compressed. */
async function* pieces(bytes: number): AsyncGenerator<Buffer> {
  let seed = createHash('sha512').update(String(bytes)).digest()
  for (let sent = 0; sent < bytes; sent += PIECE_BYTES) {
    seed = createHash('sha512').update(seed).digest()
    look()
    yield Buffer.alloc(PIECE_BYTES, seed)
  }
}

function look(): void {
  highest = Math.max(highest, process.memoryUsage.rss())
}
