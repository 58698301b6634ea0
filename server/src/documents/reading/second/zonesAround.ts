import type { Box, Turn } from '@amtsbote/contract'

/** Words of one line overlap by more than this part of the lower one's height, also where the page slopes. */
const LEAST_OVERLAP = 0.5

/** Wider gaps, in heights of a line, separate the cells of a form. */
const WIDEST_GAP = 2

/** Joins boxes of neighbouring words into zones of one line each, in their order; `turn` as the page was read. */
export function zonesAround(boxes: readonly Box[], turn: Turn): readonly Box[] {
  const isLying = turn === 90 || turn === 270
  const zones: Box[] = []
  for (const box of boxes) {
    const at = zones.findIndex((zone) =>
      isLying ? sitsBeside(across(zone), across(box)) : sitsBeside(zone, box),
    )
    const zone = zones[at]
    if (zone) zones[at] = union(zone, box)
    else zones.push(box)
  }
  return zones
}

function sitsBeside(a: Box, b: Box): boolean {
  const height = Math.min(a.height, b.height)
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const gap = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width)
  return a.page === b.page && overlap > height * LEAST_OVERLAP && gap < height * WIDEST_GAP
}

function across({ page, x, y, width, height }: Box): Box {
  return { page, x: y, y: x, width: height, height: width }
}

function union(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  return { page: a.page, x, y, width, height: Math.max(a.y + a.height, b.y + b.height) - y }
}
