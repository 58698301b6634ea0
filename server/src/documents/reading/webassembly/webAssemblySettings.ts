import { z } from 'zod'

/** Environment of the tesseract.js child process: set where the engine is made, read by its program. */
export const webAssemblySettingsSchema = z.object({
  /** Folder with `<language>.traineddata`, or with `.gz` behind it when packed. */
  TESSERACT_DATA: z.string(),
  TESSERACT_DATA_PACKED: z.enum(['yes', 'no']),
  TESSERACT_LANGUAGES: z.string(),
})
export type WebAssemblySettings = z.infer<typeof webAssemblySettingsSchema>
