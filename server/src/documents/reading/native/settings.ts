import { z } from 'zod'

/** What the native child process is told when it is started. */
export const nativeSettingsSchema = z.object({
  /** File name of libtesseract. Leptonica is found through it, so that both always fit together. */
  library: z.string(),
  /** Languages in tesseract's notation; those whose data are missing are left out. */
  languages: z.string(),
})
export type NativeSettings = z.infer<typeof nativeSettingsSchema>
