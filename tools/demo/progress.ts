import { countByState, type Database } from '@amtsbote/server'

const LOOK_EVERY_MS = 300
const WIDTH = 30
/** States in which nothing happens by itself any more. */
const settled = ['filed', 'review', 'rejected'] as const

/** Shows how far the documents are until all are settled: a bar on a terminal, a line every ten documents elsewhere. */
export async function showProgress(db: Database, total: number): Promise<void> {
  const terminal = process.stderr.isTTY
  let last = -1
  for (;;) {
    const counts = await countByState(db)
    const done = settled.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
    const text = `${done}/${total} · abgelegt ${counts.filed ?? 0} · zu prüfen ${counts.review ?? 0} · nicht verwendbar ${counts.rejected ?? 0}`
    if (terminal) {
      const filled = Math.round((done / total) * WIDTH)
      process.stderr.write(`\r  [${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}] ${text}  `)
    } else if (Math.floor(done / 10) > Math.floor(last / 10)) {
      process.stderr.write(`  ${text}\n`)
    }
    last = done
    if (done >= total) break
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  if (terminal) process.stderr.write('\n')
}
