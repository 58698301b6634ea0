/** Repeatable chance: the same seed gives the same numbers on every machine (mulberry32). */
export interface Chance {
  /** From 0 to below 1. */
  next(): number
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item
  /** True with this probability. */
  happens(probability: number): boolean
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (items) => {
      if (items.length === 0) throw new Error('nothing to pick from')
      return items[below(items.length)] as (typeof items)[number]
    },
    happens: (probability) => next() < probability,
  }
}

/** The items in another order. */
export function shuffled<Item>(items: readonly Item[], chance: Chance): Item[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = chance.below(last + 1)
    const kept = order[last] as Item
    order[last] = order[other] as Item
    order[other] = kept
  }
  return order
}
