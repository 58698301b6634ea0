import { mediaTypeSchema, pageReadingSchema, reasonCodeSchema, wordSchema } from '@amtsbote/contract'
import { z } from 'zod'

/** A file on disk, with its type as the content says. */
export const pageFileSchema = z.object({ path: z.string(), mediaType: mediaTypeSchema })
export type PageFile = Readonly<z.infer<typeof pageFileSchema>>

/** A word that a scanner wrote invisibly over its picture. */
export const claimedWordSchema = wordSchema.extend({
  /** The picture has ink at its place. */
  inked: z.boolean(),
})
export type ClaimedWord = Readonly<z.infer<typeof claimedWordSchema>>

/** What is known of a page without recognising letters. All boxes: fractions of the page as `render` shows it. */
export const pageInspectionSchema = z.object({
  /** Counts from 1. */
  page: z.int().min(1),
  /** Points (1/72 inch) in a PDF, pixels in a picture; as displayed, so after the file's own rotation. */
  width: z.number().positive(),
  height: z.number().positive(),
  unit: z.enum(['point', 'pixel']),
  /** Width divided by height as displayed; differs from the pixels' ratio in fax files with oblong pixels. */
  aspectRatio: z.number().positive(),
  /** Nothing on it that a person would read: the back of a sheet. */
  blank: z.boolean(),
  /** The words of the file, when every visible letter of the page can be expected among them. */
  textLayer: pageReadingSchema.nullable(),
  /** Words without ink of their own that lie over a picture: a scanner's text, true only if the picture says so. */
  claimedWords: z.array(claimedWordSchema),
  /** Words of the file that nobody looking at the page would see. */
  hiddenWords: z.array(wordSchema),
})
export type PageInspection = Readonly<z.infer<typeof pageInspectionSchema>>

/** `unreadable`: the code tells the clerk what is wrong with the file. */
export const inspectOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pages'), pages: z.array(pageInspectionSchema) }),
  z.object({ kind: z.literal('unreadable'), code: reasonCodeSchema }),
])
export type InspectOutcome = Readonly<z.infer<typeof inspectOutcomeSchema>>
