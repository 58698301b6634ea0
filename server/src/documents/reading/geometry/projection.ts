/**
 * A projective map of the plane (homography), rows of a 3 x 3 matrix.
 * Turning, scaling, cutting and straightening a photographed sheet are all of this kind, so the way from
 * the picture that was recognised back to the original page is one product of matrices.
 * Hartley, Zisserman: Multiple View Geometry, 2nd edition, section 2.3.
 */
export type Projection = readonly [number, number, number, number, number, number, number, number, number]

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Rectangle extends Point {
  readonly width: number
  readonly height: number
}

export const identity: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1]

export function translation(x: number, y: number): Projection {
  return [1, 0, x, 0, 1, y, 0, 0, 1]
}

export function scaling(x: number, y: number): Projection {
  return [x, 0, 0, 0, y, 0, 0, 0, 1]
}

/** A turn about a centre; positive angles (radians) turn clockwise on the screen, where y points down. */
export function rotation(angle: number, centre: Point): Projection {
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  return after(
    translation(centre.x, centre.y),
    [cosine, -sine, 0, sine, cosine, 0, 0, 0, 1],
    translation(-centre.x, -centre.y),
  )
}

/** Where a place on a picture of this size goes when the picture is turned clockwise. */
export function quarterTurn(
  turn: 90 | 180 | 270,
  { width, height }: { readonly width: number; readonly height: number },
): Projection {
  if (turn === 90) return [0, -1, height, 1, 0, 0, 0, 0, 1]
  if (turn === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1]
  return [0, 1, 0, -1, 0, width, 0, 0, 1]
}

/** The map that applies the last one first, as functions are written: `after(f, g)` takes x to f(g(x)). */
export function after(...maps: readonly Projection[]): Projection {
  return maps.reduce(multiply, identity)
}

function multiply(a: Projection, b: Projection): Projection {
  const cell = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0), 0)
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ]
}

export function project([a, b, c, d, e, f, g, h, i]: Projection, { x, y }: Point): Point {
  const depth = g * x + h * y + i
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth }
}

/** The map back. Throws when there is none, which no map made here lacks. */
export function inverse([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  if (determinant === 0 || !Number.isFinite(determinant))
    throw new RangeError('the projection has no inverse')
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ].map((value) => value / determinant) as unknown as Projection
}

/** The smallest upright rectangle around a mapped one. */
export function projectRectangle(map: Projection, { x, y, width, height }: Rectangle): Rectangle {
  const corners = [
    project(map, { x, y }),
    project(map, { x: x + width, y }),
    project(map, { x, y: y + height }),
    project(map, { x: x + width, y: y + height }),
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

/**
 * The projection that takes the corners of the first quadrilateral to those of the second (same order).
 * Null when three corners of one lie on a line.
 */
export function betweenQuadrilaterals(from: Quadrilateral, to: Quadrilateral): Projection | null {
  const unit = fromUnitSquare(from)
  const target = fromUnitSquare(to)
  return unit && target ? after(target, inverse(unit)) : null
}

/** Corners clockwise from the top left. */
export type Quadrilateral = readonly [Point, Point, Point, Point]

/** Heckbert: Fundamentals of Texture Mapping and Image Warping, 1989, section 2.2.3. */
function fromUnitSquare([p0, p1, p2, p3]: Quadrilateral): Projection | null {
  const [dx1, dy1] = [p1.x - p2.x, p1.y - p2.y]
  const [dx2, dy2] = [p3.x - p2.x, p3.y - p2.y]
  const [sumX, sumY] = [p0.x - p1.x + p2.x - p3.x, p0.y - p1.y + p2.y - p3.y]
  const area = dx1 * dy2 - dx2 * dy1
  if (Math.abs(area) < Number.EPSILON) return null
  const g = (sumX * dy2 - dx2 * sumY) / area
  const h = (dx1 * sumY - sumX * dy1) / area
  const map: Projection = [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ]
  const determinant =
    map[0] * (map[4] - map[5] * h) - map[1] * (map[3] - map[5] * g) + map[2] * (map[3] * h - map[4] * g)
  return Math.abs(determinant) < Number.EPSILON ? null : map
}
