import { z } from 'zod'

/** What the tesseract.js child process is told when it is started. */
export const webAssemblySettingsSchema = z.object({
  /** Folder with `<language>.traineddata`, or with `.gz` behind it when packed. */
  dataFolder: z.string(),
  packed: z.boolean(),
  languages: z.array(z.string()),
})
export type WebAssemblySettings = z.infer<typeof webAssemblySettingsSchema>
