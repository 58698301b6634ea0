/** A source of chance that always gives the same for the same seed. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  readonly fraction: () => number
  /** Whole number from `low` to `high`, both included. */
  readonly integer: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** One of `list`, each as often as its weight says. */
  readonly weighted: <T>(list: readonly T[], weight: (item: T, index: number) => number) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
  /** Normal distribution with mean 0 and deviation 1. */
  readonly normal: () => number
  /** An independent source: what is drawn from it never shifts what is drawn here. */
  readonly fork: (label: string) => Random
}

/**
 * Seeded chance: sfc32 (Chris Doty-Humphrey, PractRand) fed by an FNV-style hash of the seed text.
 * Forks by label make one document independent of all others: adding a case changes only that case.
 */
export function createRandom(seed: string): Random {
  const fraction = sfc32(seed)
  const integer = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[integer(0, list.length - 1)] as T
  }
  return {
    fraction,
    integer,
    pick,
    chance: (probability) => fraction() < probability,
    weighted: (list, weight) => pickWeighted(list, weight, fraction()),
    shuffled: (list) => shuffle(list, integer),
    normal: () => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    fork: (label) => createRandom(`${seed}/${label}`),
  }
}

function pickWeighted<T>(list: readonly T[], weight: (item: T, index: number) => number, at: number): T {
  const weights = list.map(weight)
  let left = at * weights.reduce((sum, value) => sum + value, 0)
  for (const [index, item] of list.entries()) {
    left -= weights[index] ?? 0
    if (left < 0) return item
  }
  const last = list.at(-1)
  if (last === undefined) throw new Error('nothing to pick from')
  return last
}

function shuffle<T>(list: readonly T[], integer: (low: number, high: number) => number): T[] {
  const copy = [...list]
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = integer(0, index)
    const kept = copy[index] as T
    copy[index] = copy[other] as T
    copy[other] = kept
  }
  return copy
}

function sfc32(seed: string): () => number {
  let [a, b, c, counter] = hash128(seed)
  const step = () => {
    const result = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + result) | 0
    return (result >>> 0) / 4294967296
  }
  // The first outputs still resemble the seed; twelve rounds are what its author recommends.
  for (let round = 0; round < 12; round += 1) step()
  return step
}

function hash128(text: string): [number, number, number, number] {
  const lanes: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef]
  for (let index = 0; index < text.length; index += 1) {
    for (const lane of [0, 1, 2, 3] as const) {
      lanes[lane] = Math.imul(lanes[lane] ^ (text.charCodeAt(index) + lane * 977), 0x01000193 + lane * 0x3e8)
      lanes[lane] ^= lanes[lane] >>> 15
    }
  }
  return lanes
}
