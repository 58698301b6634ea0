import type { Area } from './pageSource.ts'

/** The pixels that a part of a page touches: at least one, none outside. */
export function wholePixels(
  { x, y, width, height }: Area,
  page: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number; readonly columns: number; readonly rows: number } {
  const [left, right] = bounds(x, x + width, page.width)
  const [top, bottom] = bounds(y, y + height, page.height)
  return { left, top, columns: right - left, rows: bottom - top }
}

function bounds(from: number, to: number, size: number): readonly [number, number] {
  const start = Math.min(size - 1, Math.max(0, Math.floor(from * size)))
  return [start, Math.min(size, Math.max(start + 1, Math.ceil(to * size)))]
}
