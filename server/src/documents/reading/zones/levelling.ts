import type { Turn } from '@amtsbote/contract'
import {
  after,
  identity,
  inverse,
  type Point,
  type Projection,
  project,
  quarterTurn,
  type Rectangle,
  rotation,
  scaling,
  translation,
} from '../geometry/projection.ts'

/** From pixels of a level sheet to pixels of a page, whose text leans as the zone says. */
export function levelSheetAt(
  slope: number,
  turn: Turn,
  page: { readonly width: number; readonly height: number },
): Projection {
  const isLying = turn === 90 || turn === 270
  // In pixels, and as seen on the upright page.
  const tangent = isLying ? (-slope * page.width) / page.height : (slope * page.height) / page.width
  const [width, height] = isLying ? [page.height, page.width] : [page.width, page.height]
  return after(unturned(turn, page), rotation(Math.atan(tangent), { x: width / 2, y: height / 2 }))
}

/** From an upright sheet to the same as it lay, whose size is given. */
function unturned(turn: Turn, size: { readonly width: number; readonly height: number }): Projection {
  return turn === 0 ? identity : inverse(quarterTurn(turn, size))
}

/** Parts of its height that a zone grows by on every side: accents and tails that the box cut off. */
export interface Margin {
  readonly along: number
  readonly across: number
}

/** Height that a line is drawn with: recognition squeezes lines to 36 or 48 pixels. */
const LINE_PIXELS = 48
const MOST_ENLARGED = 3

/** A zone cut out of a page, level. */
export interface ZoneCut {
  readonly width: number
  readonly height: number
  /** How much larger than on the picture. */
  readonly factor: number
  /** From pixels of the cut to pixels of the picture. */
  readonly toPicture: Projection
}

/**
 * Where to cut so that a box's line of text becomes level. The box is the upright rectangle around words that
 * may slope; the sloping rectangle inside of it is found from the slope at its place, so that parts of the
 * lines above and below stay outside. Two equations: how wide and how high the sloping one appears.
 */
export function cutOf(toPicture: Projection, box: Rectangle, margin: Margin): ZoneCut {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const at = project(inverse(toPicture), middle)
  const along = minus(project(toPicture, { x: at.x + 1, y: at.y }), middle)
  const down = minus(project(toPicture, { x: at.x, y: at.y + 1 }), middle)
  const { width, height } = inner(box, along, down)
  const [sideways, upwards] = [height * margin.along, height * margin.across]
  const factor = Math.min(MOST_ENLARGED, Math.max(1, LINE_PIXELS / height / Math.hypot(down.x, down.y)))
  // Pixels of the level sheet may be larger or smaller than those of the picture; only the latter have detail.
  const scale = Math.hypot(down.x, down.y) * factor
  return {
    width: Math.max(1, Math.round((width + 2 * sideways) * scale)),
    height: Math.max(1, Math.round((height + 2 * upwards) * scale)),
    factor,
    toPicture: after(
      toPicture,
      translation(at.x - width / 2 - sideways, at.y - height / 2 - upwards),
      scaling(1 / scale, 1 / scale),
    ),
  }
}

/** A box that is not the tight one around a sloping line would shrink to nothing. */
const LEAST_PART = 0.25

/** Width and height, in pixels of the level sheet, of what fills the box when it slopes. */
function inner(box: Rectangle, along: Point, down: Point): { width: number; height: number } {
  const [ax, ay, dx, dy] = [along.x, along.y, down.x, down.y].map(Math.abs) as [
    number,
    number,
    number,
    number,
  ]
  const determinant = ax * dy - dx * ay
  const isLying = ay > ax
  const plain = isLying
    ? { width: box.height / ay, height: box.width / dx }
    : { width: box.width / ax, height: box.height / dy }
  const width = (box.width * dy - box.height * dx) / determinant
  const height = (box.height * ax - box.width * ay) / determinant
  return {
    width: Math.min(plain.width, Math.max(plain.width * LEAST_PART, width)),
    height: Math.min(plain.height, Math.max(plain.height * LEAST_PART, height)),
  }
}

function minus(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y }
}
