import { createLimitedPool } from '#sandbox'
import { type PageAnswer, type PageJob, pageAnswerSchema } from './jobs.ts'
import type { InspectOutcome, PageFile } from './schema.ts'

/** A 200-page stack takes about 60 s; beyond two minutes somebody wants to keep us busy. */
const DEADLINE_MS = 120_000

/** Two 40-megapixel bitmaps in pdfium, their copies, and the file itself. */
const MEMORY_MB = 1_200

/** pdfium's memory never shrinks; 500 files keep a child for about an hour of work. */
const JOBS_PER_CHILD = 500

export interface PageWorkersOptions {
  /** Child processes at the same time. */
  readonly size: number
}

export type RenderOutcome =
  | { readonly kind: 'rendered'; readonly webp: Uint8Array; readonly width: number; readonly height: number }
  | Extract<InspectOutcome, { kind: 'unreadable' }>

/** Looks into files in child processes; the server itself never opens them. */
export interface PageWorkers {
  /** Counts and measures the pages, finds blank ones and judges the text layer. Same file, same answer. */
  inspect(file: PageFile, options?: { readonly signal?: AbortSignal }): Promise<InspectOutcome>
  /** One page (from 1) as it is in the original, not turned: WebP at 150 dpi for the browser. */
  render(file: PageFile, page: number, options?: { readonly signal?: AbortSignal }): Promise<RenderOutcome>
  /** Ends the child processes. */
  close(): Promise<void>
}

/** Makes the workers; the first child starts with the first file. */
export function createPageWorkers({ size }: PageWorkersOptions): PageWorkers {
  const pool = createLimitedPool<PageJob, PageAnswer>({
    program: new URL('./pageProgram.ts', import.meta.url),
    result: pageAnswerSchema,
    size,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
    maxJobs: JOBS_PER_CHILD,
  })

  async function ask(job: PageJob, signal: AbortSignal | undefined): Promise<PageAnswer> {
    const outcome = await pool.run(job, signal ? { signal } : {})
    if (outcome.kind === 'done') return outcome.result
    if (outcome.kind === 'deadline') return { kind: 'unreadable', code: 'reading-timeout' }
    return { kind: 'unreadable', code: 'reading-failed' }
  }

  return {
    async inspect(file, { signal } = {}) {
      const answer = await ask({ do: 'inspect', file }, signal)
      return answer.kind === 'rendered' ? { kind: 'unreadable', code: 'reading-failed' } : answer
    },

    async render(file, page, { signal } = {}) {
      const answer = await ask({ do: 'render', file, page }, signal)
      if (answer.kind === 'pages') return { kind: 'unreadable', code: 'reading-failed' }
      if (answer.kind === 'unreadable') return answer
      const { width, height, webpBase64 } = answer
      return { kind: 'rendered', webp: Buffer.from(webpBase64, 'base64'), width, height }
    },

    close: () => pool.close(),
  }
}
