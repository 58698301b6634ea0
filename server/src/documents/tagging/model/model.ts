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
  /** `PAIRS` numbers a row, each the weights of two tags: the first in the lower 16 bits, the second above them. */
  readonly pairs: Int32Array
}

/**
 * Two weights are added at once; measured, adding is two thirds of the work. Weights of one byte and less than 256
 * features a piece never overflow 16 bits.
 */
const PAIRS = Math.ceil(TAG_COUNT / 2)

/** Fuller tables need many looks for features that are not there, which is most of them. */
const FILLED_MOST = 0.5
/** 256 KB: about one of ten unknown features passes. */
const MAYBE_BIT_LENGTH = 21
const MAYBE_BITS = 2 ** MAYBE_BIT_LENGTH

export function buildFeatureTable(keys: Int32Array, weights: Int8Array): FeatureTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length / FILLED_MOST)))
  const table = {
    slots: new Int32Array(size * 2),
    maybe: new Uint8Array(MAYBE_BITS / 8),
    pairs: pairUp(weights),
  }
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

function pairUp(weights: Int8Array): Int32Array {
  const rows = weights.length / TAG_COUNT
  const pairs = new Int32Array(rows * PAIRS)
  for (let row = 0; row < rows; row += 1) {
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      const pair = row * PAIRS + (tag >> 1)
      const weight = weights[row * TAG_COUNT + tag] as number
      pairs[pair] = (pairs[pair] as number) + weight * (tag % 2 === 0 ? 1 : 2 ** 16)
    }
  }
  return pairs
}

/** How well each tag fits each piece: the sum of the weights of its features. */
export function scoreEmissions(
  { table, scale }: Pick<Model, 'table' | 'scale'>,
  features: Int32Array,
): Float32Array {
  const { slots, maybe, pairs } = table
  const mask = slots.length / 2 - 1
  const count = features.length / FEATURES_PER_PIECE
  const emissions = new Float32Array(count * TAG_COUNT)
  const sums = new Int32Array(PAIRS)
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
      const source = (slots[slot * 2 + 1] as number) * PAIRS
      for (let pair = 0; pair < PAIRS; pair += 1) {
        sums[pair] = (sums[pair] as number) + (pairs[source + pair] as number)
      }
    }
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      const sum = sums[tag >> 1] as number
      const lower = (sum << 16) >> 16
      emissions[piece * TAG_COUNT + tag] = (tag % 2 === 0 ? lower : (sum - lower) >> 16) * scale
    }
  }
  return emissions
}
