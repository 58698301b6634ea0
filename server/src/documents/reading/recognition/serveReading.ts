import { createPageOpener, type PageSource, UnreadablePage } from '#pages'
import { Refusal, serveJobs } from '#sandbox'
import { type OcrJob, type OcrOutcome, ocrJobSchema, type ZonesOutcome } from '../engine.ts'
import { READING_DPI } from '../preparation/sheet.ts'
import { recogniseZones } from '../zones/recogniseZones.ts'
import { recogniseOtherwise, recognisePage } from './recognisePage.ts'
import type { Recogniser } from './recogniser.ts'

/** The whole of a reading child process: only a path goes in, only words come out, no pixels cross the border. */
export function serveReading(load: () => Promise<Recogniser>): void {
  const opener = createPageOpener()
  let recogniser: Recogniser | undefined
  serveJobs({
    job: ocrJobSchema,
    async prepare() {
      recogniser = await load()
    },
    async handle(job): Promise<OcrOutcome | ZonesOutcome> {
      if (!recogniser) throw new Error('a page came before the engine was loaded')
      const opened = await opener.open({ path: job.path, mediaType: job.mediaType })
      if (opened.kind === 'unreadable') return opened
      try {
        if (job.page > opened.source.count) throw new Refusal(`there is no page ${job.page}`)
        return await answer(job, recogniser, opened.source)
      } catch (error) {
        if (error instanceof UnreadablePage) return { kind: 'unreadable', code: error.code }
        throw error
      } finally {
        opened.source.close()
      }
    },
  })
}

async function answer(
  job: OcrJob,
  recogniser: Recogniser,
  source: PageSource,
): Promise<OcrOutcome | ZonesOutcome> {
  if (job.do === 'read-zones')
    return { kind: 'zones', zones: await recogniseZones(await recogniser[job.look](), job, source) }
  const raster = await source.raster(job.page, { dpi: READING_DPI })
  const reading =
    job.do === 'read'
      ? await recognisePage(recogniser, job.page, raster)
      : await recogniseOtherwise(await recogniser.second(), job, raster)
  return { kind: 'read', reading }
}
