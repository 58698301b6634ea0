import { z } from 'zod'

/**
 * A rectangle on the original, untouched page: fractions (0 to 1) of its width and height, origin at the
 * top left. `page` counts from 1. Fractions survive every zoom, rendering resolution and print.
 */
export const boxSchema = z.object({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type Box = Readonly<z.infer<typeof boxSchema>>

/** One word as it was read. */
export const wordSchema = z.object({
  text: z.string(),
  box: boxSchema,
  /** How sure the reader is, 0 to 1; 1 for a text layer. No guard by itself: wrong words often score high. */
  confidence: z.number(),
  /** Words with the same line id stand on one line of one block, in reading order. */
  line: z.string(),
})
export type Word = Readonly<z.infer<typeof wordSchema>>

/** Clockwise turn that makes the page upright for a reader. */
export const turnSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])
export type Turn = z.infer<typeof turnSchema>

/** What was read of one page. */
export const pageReadingSchema = z.object({
  page: z.int().min(1),
  /** `text-layer`: words that the file brought along and that are visible; `ocr`: recognised from the picture. */
  source: z.enum(['text-layer', 'ocr']),
  /** Engine with version and languages, for example `tesseract 5.3.0 deu+Latin`. */
  engine: z.string(),
  turn: turnSchema,
  blank: z.boolean(),
  /** The deadline came before the end of the page: words are missing. */
  partial: z.boolean(),
  /** Words of the file's text layer that nobody looking at the page would see. */
  hiddenWords: z.array(wordSchema),
  /** Mean confidence of the words, 0 to 1; 1 when there are none. */
  confidence: z.number(),
  words: z.array(wordSchema),
})
export type PageReading = Readonly<z.infer<typeof pageReadingSchema>>
