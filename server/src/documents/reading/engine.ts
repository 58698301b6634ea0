import {
  type Box,
  boxSchema,
  mediaTypeSchema,
  type PageReading,
  pageReadingSchema,
  type ReasonCode,
  reasonCodeSchema,
  type Turn,
  turnSchema,
  type Word,
  wordSchema,
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

/** More zones than a document has proofs are a mistake of the caller. */
const MOST_ZONES = 50

/** A place that is read again: one line of text, as the box of a word or around neighbouring words. */
export const zoneSchema = z.object({
  box: boxSchema,
  /** How far the line leaves its direction along the page's edges, per length: fractions of the page as displayed. */
  slope: z.number().min(-1).max(1),
})
export type Zone = Readonly<z.infer<typeof zoneSchema>>

/** Each with settings of its own; the third is for what the second could not confirm. */
const lookSchema = z.enum(['second', 'third'])
export type Look = z.infer<typeof lookSchema>

/** Zones of one page that are read again. */
export const ocrZonesSchema = ocrFileSchema.extend({
  look: lookSchema,
  /** As the page was read: `PageReading.turn`. */
  turn: turnSchema,
  /** All on that page. */
  zones: z.array(zoneSchema).max(MOST_ZONES),
})
export type OcrZones = OcrFile & {
  readonly look: Look
  readonly turn: Turn
  readonly zones: readonly Zone[]
}

/** What stands in a zone. */
export const zoneReadingSchema = z.object({
  /** As it was asked for. */
  box: boxSchema,
  /** In reading order, with boxes on the original page. Letters of neighbours may be cut. */
  words: z.array(wordSchema),
  /** Mean confidence of the words, 0 to 1; 0 when nothing was read. */
  confidence: z.number(),
  /** Engine with the settings of the second reading, for example `tesseract 5.3.0 Latin (lines)`. */
  engine: z.string(),
})
export type ZoneReading = {
  readonly box: Box
  readonly words: readonly Word[]
  readonly confidence: number
  readonly engine: string
}

/** The zones in the order in which they were asked for. */
export const zonesOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('zones'), zones: z.array(zoneReadingSchema) }),
  z.object({ kind: z.literal('unreadable'), code: reasonCodeSchema }),
])
export type ZonesOutcome =
  | { readonly kind: 'zones'; readonly zones: readonly ZoneReading[] }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

/** What a reading child process can be asked for. */
export const ocrJobSchema = z.discriminatedUnion('do', [
  ocrFileSchema.extend({ do: z.literal('read') }),
  ocrFileSchema.extend({ do: z.literal('read-otherwise'), turn: turnSchema }),
  ocrZonesSchema.extend({ do: z.literal('read-zones') }),
])
export type OcrJob =
  | (OcrFile & { readonly do: 'read' })
  | (OcrFile & { readonly do: 'read-otherwise'; readonly turn: Turn })
  | (OcrZones & { readonly do: 'read-zones' })

export interface OcrReadOptions {
  readonly signal?: AbortSignal
}

/** Recognises the letters on pages. One job at a time per child process; as many callers as you like. */
export interface OcrEngine {
  /** Program, version and languages, for example `tesseract 5.3.0 deu+Latin`. */
  readonly name: string
  /** Reads a page; boxes lie on the page as `#pages` renders it. Throws only when aborted. */
  read(file: OcrFile, options?: OcrReadOptions): Promise<OcrOutcome>
  /**
   * Reads a page a second time with other settings: the untouched picture, other languages, words wherever
   * they stand. Reads worse than `read`, but other words; for when nobody was recognised.
   */
  readOtherwise(file: OcrFile & { readonly turn: Turn }, options?: OcrReadOptions): Promise<OcrOutcome>
  /**
   * Reads only these zones, with other settings and another picture than `read`; on pages with a text layer
   * what is seen there, not what the layer says.
   */
  readZones(zones: OcrZones, options?: OcrReadOptions): Promise<ZonesOutcome>
  close(): Promise<void>
}
