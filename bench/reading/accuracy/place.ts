export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rectangle extends Point {
  readonly width: number
  readonly height: number
}

/** Where a place of the drawn page came to lie, in pixels of both. */
export type Way = (point: Point) => Point

/** The upright rectangle around a rectangle that went some way. */
export function around(way: Way, { x, y, width, height }: Rectangle): Rectangle {
  const corners = [
    way({ x, y }),
    way({ x: x + width, y }),
    way({ x, y: y + height }),
    way({ x: x + width, y: y + height }),
  ]
  const left = Math.min(...corners.map((corner) => corner.x))
  const top = Math.min(...corners.map((corner) => corner.y))
  return {
    x: left,
    y: top,
    width: Math.max(...corners.map((corner) => corner.x)) - left,
    height: Math.max(...corners.map((corner) => corner.y)) - top,
  }
}

/** The farthest that an edge of one rectangle lies from the same edge of the other. */
export function edgeDistance(a: Rectangle, b: Rectangle): number {
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.x + a.width - b.x - b.width),
    Math.abs(a.y + a.height - b.y - b.height),
  )
}
