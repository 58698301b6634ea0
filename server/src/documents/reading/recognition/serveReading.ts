import { createPageOpener, UnreadablePage } from '#pages'
import { Refusal, serveJobs } from '#sandbox'
import { type OcrOutcome, ocrFileSchema } from '../engine.ts'
import { READING_DPI } from '../preparation/sheet.ts'
import { recognisePage } from './recognisePage.ts'
import type { Recogniser } from './recogniser.ts'

/** The whole of a reading child process: only a path goes in, only words come out, no pixels cross the border. */
export function serveReading(load: () => Promise<Recogniser>): void {
  const opener = createPageOpener()
  let recogniser: Recogniser | undefined
  serveJobs({
    job: ocrFileSchema,
    async prepare() {
      recogniser = await load()
    },
    async handle({ path, mediaType, page }): Promise<OcrOutcome> {
      if (!recogniser) throw new Error('a page came before the engine was loaded')
      const opened = await opener.open({ path, mediaType })
      if (opened.kind === 'unreadable') return opened
      try {
        if (page > opened.source.count) throw new Refusal(`there is no page ${page}`)
        const raster = await opened.source.raster(page, { dpi: READING_DPI })
        return { kind: 'read', reading: await recognisePage(recogniser, page, raster) }
      } catch (error) {
        if (error instanceof UnreadablePage) return { kind: 'unreadable', code: error.code }
        throw error
      } finally {
        opened.source.close()
      }
    },
  })
}
