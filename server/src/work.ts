import { rm } from 'node:fs/promises'
import type { Config } from '#config'
import { type PipelineNeeds, runPipeline } from '#pipeline'
import { createOcrEngine, type OcrEngine } from '#reading'

/** The work of this process: carrying documents on. */
export interface Work {
  /** Starts; a second call waits for the first. */
  start(): Promise<void>
  /** Name and version of the engine that reads pages; null before the start. */
  ocrName(): string | null
  /** Ends the chores and the reading; jobs in hand are ended by the queues. */
  stop(): Promise<void>
}

/**
 * Prepares the work; nothing runs before `start`, because a command does not work when a server does.
 *
 * @param alone asked at the start: whether nobody else works, so that what looks busy belongs to the dead
 */
export function prepareWork(
  needs: Omit<PipelineNeeds, 'ocr'>,
  options: {
    readonly config: Config
    readonly cacheFolder: string
    readonly alone: () => Promise<boolean>
    readonly onStart: () => Promise<void>
  },
): Work {
  const { config, cacheFolder } = options
  let ocr: OcrEngine | null = null
  let running: Promise<() => Promise<void>> | null = null

  async function begin(): Promise<() => Promise<void>> {
    const alone = await options.alone()
    if (alone) await rm(cacheFolder, { recursive: true, force: true })
    await options.onStart()
    ocr = await createOcrEngine({ size: config.readers, choice: config.ocr })
    return runPipeline({ ...needs, ocr }, { readers: config.readers, alone })
  }

  return {
    async start() {
      running ??= begin()
      await running
    },
    ocrName: () => ocr?.name ?? null,
    async stop() {
      const stopChores = await running?.catch(() => undefined)
      await stopChores?.()
      await ocr?.close()
    },
  }
}
