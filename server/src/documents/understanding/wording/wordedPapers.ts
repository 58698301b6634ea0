import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Text } from './learnClasses.ts'
import { linesTogether, type PaperClass } from './paperKind.ts'

const wordedPaper = z.object({
  kind: z.string(),
  lang: z.string().length(2),
  lines: z.array(z.string()),
  topic: z.string().nullable().optional(),
})
const dataFolder = fileURLToPath(new URL('./data', import.meta.url))

/** A wording to learn from. */
export interface WordedPaper extends Text<PaperClass> {
  /** `certificate`, or what else it is. */
  readonly kind: string
  /** As they are printed, from top to bottom. */
  readonly lines: readonly string[]
  /** The title of its course as it stands there, null where it names none; undefined where nobody has looked. */
  readonly topic?: string | null | undefined
  /** Where it stands: file and line. */
  readonly source: string
}

/** Hand-written wordings of certificates and of other papers, all invented. They are what every training starts from. */
export function wordedPapers(): readonly WordedPaper[] {
  return readdirSync(dataFolder)
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(dataFolder, file), 'utf8')
        .trim()
        .split('\n')
        .map((line, index) => {
          const { kind, lines, topic } = wordedPaper.parse(JSON.parse(line))
          const is = kind === 'certificate' ? 'certificate' : 'other'
          return {
            text: linesTogether(lines),
            is,
            share: 1,
            kind,
            lines,
            topic,
            source: `${file} ${index}`,
          } as const
        }),
    )
}
