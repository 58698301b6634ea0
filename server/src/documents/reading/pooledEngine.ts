import type { ReasonCode } from '@amtsbote/contract'
import { z } from 'zod'
import { createLimitedPool } from '#sandbox'
import {
  type OcrEngine,
  type OcrJob,
  type OcrOutcome,
  type OcrReadOptions,
  ocrOutcomeSchema,
  type ZonesOutcome,
  zonesOutcomeSchema,
} from './engine.ts'
import { PREPARATION } from './preparation/sheet.ts'

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
  const pool = createLimitedPool<OcrJob, OcrOutcome | ZonesOutcome>({
    ...options,
    result: z.union([ocrOutcomeSchema, zonesOutcomeSchema]),
    deadlineMs: DEADLINE_MS,
    maxJobs: PAGES_PER_CHILD,
  })
  const ask = async (job: OcrJob, { signal }: OcrReadOptions = {}): Promise<OcrOutcome | ZonesOutcome> => {
    const outcome = await pool.run(job, signal ? { signal } : {})
    return outcome.kind === 'done' ? outcome.result : { kind: 'unreadable', code: codes[outcome.kind] }
  }
  const askForPage = async (job: OcrJob, readOptions?: OcrReadOptions): Promise<OcrOutcome> => {
    const answer = await ask(job, readOptions)
    return answer.kind === 'zones' ? nonsense : answer
  }
  return {
    name: `${options.name} (${PREPARATION})`,
    read: (file, readOptions) => askForPage({ do: 'read', ...file }, readOptions),
    readOtherwise: (file, readOptions) => askForPage({ do: 'read-otherwise', ...file }, readOptions),
    async readZones(zones, readOptions) {
      const answer = await ask({ do: 'read-zones', ...zones }, readOptions)
      return answer.kind === 'read' ? nonsense : answer
    },
    close: () => pool.close(),
  }
}

/** A child that answers something else than it was asked. */
const nonsense = { kind: 'unreadable', code: 'reading-failed' } as const

/** What a clerk is told when the child did not answer. */
const codes = {
  refused: 'reading-failed',
  crashed: 'reading-failed',
  memory: 'reading-failed',
  deadline: 'reading-timeout',
} as const satisfies Record<string, ReasonCode>
