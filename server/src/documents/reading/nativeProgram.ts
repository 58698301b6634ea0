/** Child process of the native engine: rasterises, prepares and recognises; only words leave it. */
import process from 'node:process'
import { createPageOpener, UnreadablePage } from '#pages'
import { Refusal, serveJobs } from '#sandbox'
import { type OcrOutcome, ocrFileSchema } from './engine.ts'
import { loadLeptonica } from './native/leptonica.ts'
import { type NativeTools, readRaster } from './native/readRaster.ts'
import { loadOrientationFinder, loadTesseract } from './native/tesseract.ts'
import { nativeEnvironmentSchema } from './nativeEnvironment.ts'

const READING_DPI = 300

const environment = nativeEnvironmentSchema.parse(process.env)
const opener = createPageOpener()
let tools: NativeTools | undefined

serveJobs({
  job: ocrFileSchema,

  async prepare() {
    const { TESSERACT_LIBRARY: library, LEPTONICA_LIBRARY, TESSERACT_LANGUAGES: languages } = environment
    tools = {
      leptonica: loadLeptonica(LEPTONICA_LIBRARY),
      tesseract: loadTesseract({ library, languages }),
      orientation: orientationFinder(library),
    }
  },

  async handle({ path, mediaType, page }): Promise<OcrOutcome> {
    if (!tools) throw new Error('the libraries are not loaded')
    const opened = await opener.open({ path, mediaType })
    if (opened.kind === 'unreadable') return opened
    try {
      if (page > opened.source.count) throw new Refusal(`there is no page ${page}`)
      const raster = await opened.source.raster(page, { dpi: READING_DPI })
      return { kind: 'read', reading: readRaster(tools, page, raster) }
    } catch (error) {
      if (error instanceof UnreadablePage) return { kind: 'unreadable', code: error.code }
      throw error
    } finally {
      opened.source.close()
    }
  },
})

/** Without its data (package tesseract-ocr-osd) pages are read as they lie. */
function orientationFinder(library: string) {
  try {
    return loadOrientationFinder(library)
  } catch {
    return null
  }
}
