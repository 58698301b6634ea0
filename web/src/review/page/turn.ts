import type { Turn } from '@amtsbote/contract'

/** A rectangle in fractions of the page's width and height, origin at the top left. */
export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Adds two clockwise turns. */
export function addTurns(first: Turn, second: Turn): Turn {
  return ((first + second) % 360) as Turn
}

/** Where a rectangle of the original page lies after the page was turned clockwise. */
export function turnRect({ x, y, width, height }: Rect, turn: Turn): Rect {
  switch (turn) {
    case 0:
      return { x, y, width, height }
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width }
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height }
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width }
  }
}

/** Width divided by height of the page after turning. */
export function turnAspectRatio(aspectRatio: number, turn: Turn): number {
  return turn % 180 === 0 ? aspectRatio : 1 / aspectRatio
}
