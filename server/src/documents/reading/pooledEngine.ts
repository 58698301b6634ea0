import type { ReasonCode } from '@amtsbote/contract'
import { createLimitedPool } from '#sandbox'
import { type OcrEngine, type OcrFile, type OcrOutcome, ocrOutcomeSchema } from './engine.ts'

/** Two recognitions at their own deadline (a turned page), rasterising and preparing. A usual page takes one second. */
const DEADLINE_MS = 120_000

/** Measured without any leak over 500 pages; a new child after 2,000 is a precaution that costs 1 s. */
const PAGES_PER_CHILD = 2_000

/** An engine whose pages are read by child processes of one program. */
export function pooledEngine(options: {
  readonly name: string
  readonly program: URL
  readonly settings: unknown
  readonly size: number
  readonly memoryMb: number
}): OcrEngine {
  const pool = createLimitedPool<OcrFile, OcrOutcome>({
    ...options,
    result: ocrOutcomeSchema,
    deadlineMs: DEADLINE_MS,
    maxJobs: PAGES_PER_CHILD,
  })
  return {
    name: options.name,
    async read(file, { signal } = {}) {
      const outcome = await pool.run(file, signal ? { signal } : {})
      return outcome.kind === 'done' ? outcome.result : { kind: 'unreadable', code: codes[outcome.kind] }
    },
    close: () => pool.close(),
  }
}

/** What a clerk is told when the child did not answer. */
const codes = {
  refused: 'reading-failed',
  crashed: 'reading-failed',
  memory: 'reading-failed',
  deadline: 'reading-timeout',
} as const satisfies Record<string, ReasonCode>
