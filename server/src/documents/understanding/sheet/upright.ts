import type { Box, Turn } from '@amtsbote/contract'

/** Where a box of the original page lies once the page was turned clockwise to stand upright. */
export function upright(box: Box, turn: Turn): Box {
  const { page, x, y, width, height } = box
  if (turn === 90) return { page, x: 1 - y - height, y: x, width: height, height: width }
  if (turn === 180) return { page, x: 1 - x - width, y: 1 - y - height, width, height }
  if (turn === 270) return { page, x: y, y: 1 - x - width, width: height, height: width }
  return box
}
