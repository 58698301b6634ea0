/** For the tests: a parent that has a child stuck in a loop, says so, and waits to be killed. */
import process from 'node:process'
import { z } from 'zod'
import { createLimitedPool } from '../pool.ts'

const pool = createLimitedPool({
  program: new URL('./misbehaving.ts', import.meta.url),
  result: z.object({ pid: z.int(), text: z.string() }),
  size: 1,
  deadlineMs: 600_000,
  memoryMb: 500,
  maxJobs: 10,
})
const first = await pool.run({ do: 'answer' })
if (first.kind === 'done') process.stdout.write(`${first.result.pid}\n`)
await pool.run({ do: 'loop' })
