import { z } from 'zod'

/** Environment of the native child process; set by `createNativeEngine`, read by `nativeProgram.ts`. */
export const nativeEnvironmentSchema = z.object({
  TESSERACT_LIBRARY: z.string(),
  LEPTONICA_LIBRARY: z.string(),
  TESSERACT_LANGUAGES: z.string(),
})
