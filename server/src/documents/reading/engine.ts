import {
  mediaTypeSchema,
  type PageReading,
  pageReadingSchema,
  type ReasonCode,
  reasonCodeSchema,
} from '@amtsbote/contract'
import { z } from 'zod'

/** One page (from 1) of a file on disk. */
export const ocrFileSchema = z.object({ path: z.string(), mediaType: mediaTypeSchema, page: z.int().min(1) })
export type OcrFile = Readonly<z.infer<typeof ocrFileSchema>>

/** `unreadable`: the code tells the clerk what is wrong with the file, or that reading it failed. */
export const ocrOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), reading: pageReadingSchema }),
  z.object({ kind: z.literal('unreadable'), code: reasonCodeSchema }),
])
export type OcrOutcome =
  | { readonly kind: 'read'; readonly reading: PageReading }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

export interface OcrReadOptions {
  readonly signal?: AbortSignal
}

/** Recognises the letters on pages. One job at a time per child process; as many callers as you like. */
export interface OcrEngine {
  /** Program, version and languages, for example `tesseract 5.3.0 deu+Latin`. */
  readonly name: string
  /** Reads a page; boxes lie on the page as `#pages` renders it. Throws only when aborted. */
  read(file: OcrFile, options?: OcrReadOptions): Promise<OcrOutcome>
  close(): Promise<void>
}
