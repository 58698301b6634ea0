import type { Box, PageReading, ReasonCode } from '@amtsbote/contract'
import type { PageFile } from '#pages'
import type { Look, OcrEngine, OcrReadOptions, ZoneReading } from '../engine.ts'
import { slopeAt } from './slopeAt.ts'

export type ZonesRead =
  | { readonly kind: 'zones'; readonly zones: readonly ZoneReading[] }
  | { readonly kind: 'unreadable'; readonly code: ReasonCode }

/**
 * Reads zones of a document a second time, independently of the first reading: other pixels, another network,
 * every zone as one line by itself; only how the line slopes is taken from the first reading. On pages with a text layer what is to be seen there. Zones: boxes of words, or
 * around neighbouring words of one line. Answers in the order of `boxes`. Same file, same answer; changes
 * nothing. Throws the signal's reason when aborted.
 */
export async function readZones(
  engine: OcrEngine,
  file: PageFile,
  readings: readonly PageReading[],
  { boxes, look }: { readonly boxes: readonly Box[]; readonly look: Look },
  options: OcrReadOptions = {},
): Promise<ZonesRead> {
  const pages = [...Map.groupBy(boxes, ({ page }) => page)]
  const outcomes = await Promise.all(
    pages.map(([page, own]) => {
      const reading = readings.find((candidate) => candidate.page === page)
      const turn = reading?.turn ?? 0
      const words = reading?.words ?? []
      const zones = own.map((box) => ({ box, slope: slopeAt(box, words, turn) }))
      return engine.readZones({ ...file, page, look, turn, zones }, options)
    }),
  )
  const found = new Map<Box, ZoneReading>()
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.kind === 'unreadable') return outcome
    const own = pages[index]?.[1] ?? []
    for (const [place, zone] of outcome.zones.entries()) {
      const box = own[place]
      if (box) found.set(box, zone)
    }
  }
  const zones = boxes.flatMap((box) => {
    const zone = found.get(box)
    return zone ? [{ ...zone, box }] : []
  })
  return { kind: 'zones', zones }
}
