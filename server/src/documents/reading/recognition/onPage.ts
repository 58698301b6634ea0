import type { Word } from '@amtsbote/contract'
import { type Projection, projectRectangle } from '../geometry/projection.ts'
import type { RecognisedWord } from './table.ts'

/** A word's box on the original page, cut at its edges; nothing when it lies outside (in added margins). */
export function onPage(
  page: number,
  { text, confidence, line, box: pixels }: RecognisedWord,
  toPage: Projection,
): Word | null {
  const raw = projectRectangle(toPage, pixels)
  const [x, y] = [Math.max(0, raw.x), Math.max(0, raw.y)]
  const [right, bottom] = [Math.min(1, raw.x + raw.width), Math.min(1, raw.y + raw.height)]
  if (!(right > x && bottom > y)) return null
  const box = { page, x: round(x), y: round(y), width: round(right - x), height: round(bottom - y) }
  return { text, confidence: round(confidence), line, box }
}

/** Five decimals are a fortieth of a pixel; more would only fill the database. */
export function round(value: number): number {
  return Math.round(value * 100_000) / 100_000
}
