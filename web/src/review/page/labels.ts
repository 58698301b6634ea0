import type { Rect } from './turn.ts'

/** Distance between a box and its label, and the least distance of a label to anything else, in pixels. */
const GAP_PX = 3

/** A label that looks for its place; sizes in pixels. */
export interface LabelRequest {
  readonly id: string
  /** The boxes that the label may stand at, best first, in pixels of the page as shown. */
  readonly boxes: readonly Rect[]
  readonly width: number
  readonly height: number
}

interface Sheet {
  readonly width: number
  readonly height: number
  /** Whatever may not be covered: words and other boxes, in pixels. */
  readonly occupied: readonly Rect[]
}

/**
 * Finds a free place beside its box for every label: right, left, above, below.
 * A label that fits nowhere gets none, because covering text would hide what a clerk has to compare.
 *
 * @returns place by id, in pixels
 */
export function placeLabels(requests: readonly LabelRequest[], sheet: Sheet): ReadonlyMap<string, Rect> {
  const placed = new Map<string, Rect>()
  for (const request of requests) {
    const occupied = [...sheet.occupied, ...placed.values()]
    const free = request.boxes
      .flatMap((box) => placesBeside(box, request))
      .find((place) => isOn(sheet, place) && !occupied.some((other) => overlaps(place, other)))
    if (free) placed.set(request.id, free)
  }
  return placed
}

function placesBeside(box: Rect, { width, height }: LabelRequest): readonly Rect[] {
  const middle = box.y + (box.height - height) / 2
  const right = box.x + box.width - width
  const above = box.y - height - GAP_PX
  const below = box.y + box.height + GAP_PX
  return [
    { x: box.x + box.width + GAP_PX, y: middle, width, height },
    { x: box.x - width - GAP_PX, y: middle, width, height },
    { x: box.x, y: above, width, height },
    { x: right, y: above, width, height },
    { x: box.x, y: below, width, height },
    { x: right, y: below, width, height },
  ]
}

function isOn(sheet: Sheet, { x, y, width, height }: Rect): boolean {
  return x >= 0 && y >= 0 && x + width <= sheet.width && y + height <= sheet.height
}

function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
