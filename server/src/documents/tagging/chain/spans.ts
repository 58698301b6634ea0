import { isInside, type Kind, kindOf, OUTSIDE } from '../labels.ts'

/** Pieces that are one mention, both ends included. */
export interface Span {
  readonly kind: Kind
  readonly first: number
  readonly last: number
}

export function spansOf(tags: ArrayLike<number>): readonly Span[] {
  const spans: Span[] = []
  for (let piece = 0; piece < tags.length; piece += 1) {
    const tag = tags[piece] as number
    if (tag === OUTSIDE || isInside(tag)) continue
    let last = piece
    while (last + 1 < tags.length && tags[last + 1] === tag + 1) last += 1
    spans.push({ kind: kindOf(tag), first: piece, last })
  }
  return spans
}
