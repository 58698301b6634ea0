import { z } from 'zod'

/** Environment of the native child process: set where the engine is made, read by its program. */
export const nativeSettingsSchema = z.object({
  /** File name of libtesseract. Leptonica is found through it, so that both always fit together. */
  TESSERACT_LIBRARY: z.string(),
  /** Languages in tesseract's notation; those whose data are missing are left out. */
  TESSERACT_LANGUAGES: z.string(),
})
export type NativeSettings = z.infer<typeof nativeSettingsSchema>
