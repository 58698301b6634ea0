import type { Transitions } from '../chain/potentials.ts'
import { FEATURES_PER_PIECE } from '../features/extractFeatures.ts'
import type { Knowledge } from '../features/knowledge.ts'
import { TAG_COUNT } from '../labels.ts'

/** A trained tagger, ready to score pages. */
export interface Model {
  readonly knowledge: Knowledge
  readonly transitions: Transitions
  readonly table: FeatureTable
  /** What a weight of 1 in the table is worth. */
  readonly scale: number
}

/** Weights by feature: an open-addressed hash table, as full as `FILLED_MOST` at most. */
export interface FeatureTable {
  /** Feature and row of each slot side by side; feature 0 where the slot is empty. */
  readonly slots: Int32Array
  /** A bit for each feature, too few to be exact: small enough to stay near the processor, it answers most questions. */
  readonly maybe: Uint8Array
  /** `TAG_COUNT` weights a row. */
  readonly weights: Int8Array
}

/** Fuller tables need many looks for features that are not there, which is most of them. */
const FILLED_MOST = 0.5
/** 256 KB: about one of ten unknown features passes. */
const MAYBE_BIT_LENGTH = 21
const MAYBE_BITS = 2 ** MAYBE_BIT_LENGTH

export function buildFeatureTable(keys: Int32Array, weights: Int8Array): FeatureTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length / FILLED_MOST)))
  const table = { slots: new Int32Array(size * 2), maybe: new Uint8Array(MAYBE_BITS / 8), weights }
  for (const [row, key] of keys.entries()) {
    let slot = key & (size - 1)
    while (table.slots[slot * 2] !== 0) slot = (slot + 1) & (size - 1)
    table.slots[slot * 2] = key
    table.slots[slot * 2 + 1] = row
    const bit = key >>> (32 - MAYBE_BIT_LENGTH)
    table.maybe[bit >> 3] = (table.maybe[bit >> 3] as number) | (1 << (bit & 7))
  }
  return table
}

/** How well each tag fits each piece: the sum of the weights of its features. */
export function scoreEmissions({ table, scale }: Model, features: Int32Array): Float32Array {
  const { slots, maybe, weights } = table
  const mask = slots.length / 2 - 1
  const count = features.length / FEATURES_PER_PIECE
  const emissions = new Float32Array(count * TAG_COUNT)
  const sums = new Int32Array(TAG_COUNT)
  for (let piece = 0; piece < count; piece += 1) {
    sums.fill(0)
    const end = (piece + 1) * FEATURES_PER_PIECE
    for (let at = piece * FEATURES_PER_PIECE; at < end; at += 1) {
      const key = features[at] as number
      const bit = key >>> (32 - MAYBE_BIT_LENGTH)
      if (((maybe[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue
      let slot = key & mask
      while (slots[slot * 2] !== key && slots[slot * 2] !== 0) slot = (slot + 1) & mask
      if (slots[slot * 2] === 0) continue
      const source = (slots[slot * 2 + 1] as number) * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag += 1) {
        sums[tag] = (sums[tag] as number) + (weights[source + tag] as number)
      }
    }
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      emissions[piece * TAG_COUNT + tag] = (sums[tag] as number) * scale
    }
  }
  return emissions
}
