import { createLimitedPool } from '#sandbox'
import { type OcrEngine, type OcrFile, type OcrOutcome, ocrOutcomeSchema } from './engine.ts'

/** Two recognitions at their own deadline, rasterising and preparing; more only on a machine that is stuck. */
const DEADLINE_MS = 60_000

/** Steady 220 MB, 360 with a large page; the largest pictures allowed need 700. */
const MEMORY_MB = 900

/** Measured without any leak over 500 pages; a new child after 2,000 is a precaution that costs 1 s. */
const PAGES_PER_CHILD = 2_000

export interface OcrEngineOptions {
  /** `auto`: native tesseract where it works, tesseract.js elsewhere. */
  readonly choice: 'auto' | 'native' | 'tesseract.js'
  /** Pages recognised at the same time, each in a child process; one per core. */
  readonly size: number
  /** File names of the libraries, for machines where they are called otherwise. */
  readonly tesseractLibrary?: string
  readonly leptonicaLibrary?: string
}

/** Makes the engine that works on this machine. */
export async function createOcrEngine(options: OcrEngineOptions): Promise<OcrEngine> {
  const pool = createLimitedPool<OcrFile, OcrOutcome>({
    program: new URL('./nativeProgram.ts', import.meta.url),
    result: ocrOutcomeSchema,
    size: options.size,
    deadlineMs: DEADLINE_MS,
    memoryMb: MEMORY_MB,
    maxJobs: PAGES_PER_CHILD,
    env: {
      TESSERACT_LIBRARY: options.tesseractLibrary ?? 'libtesseract.so.5',
      LEPTONICA_LIBRARY: options.leptonicaLibrary ?? 'liblept.so.5',
      TESSERACT_LANGUAGES: 'deu+Latin',
    },
  })
  return {
    name: 'tesseract deu+Latin',
    async read(file, { signal } = {}) {
      const outcome = await pool.run(file, signal ? { signal } : {})
      if (outcome.kind === 'done') return outcome.result
      if (outcome.kind === 'deadline') return { kind: 'unreadable', code: 'reading-timeout' }
      return { kind: 'unreadable', code: 'reading-failed' }
    },
    close: () => pool.close(),
  }
}
