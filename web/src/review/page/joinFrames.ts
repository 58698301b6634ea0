import type { Rect } from './turn.ts'

/** Space between two words of one line is seldom wider than this many line heights; a column gap is. */
const WORD_GAP_IN_LINES = 1.5

/**
 * Joins the frames of neighbouring words on one line: what was found is a name or a date, and five little
 * frames would hide that. Expects the page upright, where lines run from left to right.
 */
export function joinFrames(frames: readonly Rect[]): readonly Rect[] {
  const joined: Rect[] = []
  for (const frame of frames.toSorted((one, other) => one.x - other.x)) {
    const index = joined.findIndex((line) => isNextOn(line, frame))
    const line = joined[index]
    if (line) joined[index] = around(line, frame)
    else joined.push(frame)
  }
  // Reading order again, so that a label looks for room beside the first line first.
  return joined.sort((one, other) => one.y - other.y || one.x - other.x)
}

function isNextOn(line: Rect, frame: Rect): boolean {
  const lower = Math.min(line.height, frame.height)
  const higher = Math.max(line.height, frame.height)
  const shared = Math.min(line.y + line.height, frame.y + frame.height) - Math.max(line.y, frame.y)
  const gap = frame.x - (line.x + line.width)
  return shared > lower / 2 && gap < higher * WORD_GAP_IN_LINES
}

function around(one: Rect, other: Rect): Rect {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  const width = Math.max(one.x + one.width, other.x + other.width) - x
  const height = Math.max(one.y + one.height, other.y + other.height) - y
  return { x, y, width, height }
}
