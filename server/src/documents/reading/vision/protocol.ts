import { z } from 'zod'

/**
 * How an outside reader is asked: one JSON object a line on its standard input, one a line on its standard
 * output. It greets with its name, then answers every question in order, and ends when its input ends.
 * `VisionReader.swift` speaks it on a Mac; any other engine may.
 */
export const greetingSchema = z.object({
  /** Program and version, for example `Apple Vision 3`. */
  name: z.string().min(1),
})

export const questionSchema = z.object({
  id: z.int(),
  /** A grey PNG file. */
  picture: z.string(),
  /** As IETF writes them, for example `de-DE`; the first counts most. */
  languages: z.array(z.string()),
  /** Words that are likelier than others, such as the surnames of the directory. */
  customWords: z.array(z.string()),
})
export type Question = z.infer<typeof questionSchema>

export const answerSchema = z.object({
  id: z.int(),
  /** In reading order; boxes are fractions of the picture, from its top left corner. */
  words: z
    .array(
      z.object({
        text: z.string(),
        confidence: z.number().min(0).max(1),
        line: z.string(),
        x: z.number(),
        y: z.number(),
        width: z.number(),
        height: z.number(),
      }),
    )
    .nullish(),
  /** Why the picture could not be read; may quote a file name, not for logs. */
  fault: z.string().nullish(),
})
export type Answer = z.infer<typeof answerSchema>

/** What the child process is told when it is started. */
export const outsideSettingsSchema = z.object({
  /** Program and arguments. */
  command: z.array(z.string()).min(1),
  languages: z.array(z.string()),
  customWords: z.array(z.string()),
})
export type OutsideSettings = z.infer<typeof outsideSettingsSchema>
