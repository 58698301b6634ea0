import type { Box, Turn } from '@amtsbote/contract'

/** Where a box of the original page lies once the page was turned clockwise to stand upright. */
export function upright(box: Box, turn: Turn): Box {
  const { page, x, y, width, height } = box
  if (turn === 90) return { page, x: 1 - y - height, y: x, width: height, height: width }
  if (turn === 180) return { page, x: 1 - x - width, y: 1 - y - height, width, height }
  if (turn === 270) return { page, x: y, y: 1 - x - width, width: height, height: width }
  return box
}

/** The smallest box around others of one page. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { page: boxes[0]?.page ?? 1, x, y, width: right - x, height: bottom - y }
}

/** Whether two boxes share a row: half of the lower one's height. */
export function sameRow(a: Box, b: Box): boolean {
  const overlap = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return a.page === b.page && overlap > Math.min(a.height, b.height) / 2
}

/** How far two boxes overlap from left to right; negative when there is a gap between them. */
export function horizontalOverlap(a: Box, b: Box): number {
  return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
}
