import { isInside, TAG_COUNT } from '../labels.ts'
import type { Potentials } from './potentials.ts'

/** The best sequence of tags (Viterbi, 1967). */
export function bestTags({ count, emissions, breaks, transitions }: Potentials): Uint8Array {
  const tags = new Uint8Array(count)
  if (count === 0) return tags
  const cameFrom = new Uint8Array(count * TAG_COUNT)
  let before = new Float32Array(TAG_COUNT)
  let scores = new Float32Array(TAG_COUNT)
  for (let tag = 0; tag < TAG_COUNT; tag += 1) {
    before[tag] = isInside(tag) ? Number.NEGATIVE_INFINITY : (emissions[tag] as number)
  }
  for (let piece = 1; piece < count; piece += 1) {
    const table = breaks[piece] === 1 ? transitions.across : transitions.within
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      // What goes on with a mention has two tags that may stand before it: its beginning and itself.
      const lowest = isInside(tag) ? tag - 1 : 0
      const highest = isInside(tag) ? tag : TAG_COUNT - 1
      let best = Number.NEGATIVE_INFINITY
      let from = lowest
      for (let last = lowest; last <= highest; last += 1) {
        const score = (before[last] as number) + (table[last * TAG_COUNT + tag] as number)
        if (score > best) {
          best = score
          from = last
        }
      }
      scores[tag] = best + (emissions[piece * TAG_COUNT + tag] as number)
      cameFrom[piece * TAG_COUNT + tag] = from
    }
    const swap = before
    before = scores
    scores = swap
  }
  let tag = 0
  for (let other = 1; other < TAG_COUNT; other += 1) {
    if ((before[other] as number) > (before[tag] as number)) tag = other
  }
  for (let piece = count - 1; piece >= 0; piece -= 1) {
    tags[piece] = tag
    tag = cameFrom[piece * TAG_COUNT + tag] as number
  }
  return tags
}
