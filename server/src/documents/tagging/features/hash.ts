/** Start of a hash over characters (FNV-1a, 32 bits). */
export const HASH_START = 0x811c9dc5

/** Takes one more character (or small number) into a hash. */
export function hashNext(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Spreads a hash over all 32 bits, with the number of what it is used for (finaliser of MurmurHash3). */
export function hashFinish(hash: number, use: number): number {
  let mixed = hash ^ Math.imul(use + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** Joins two hashes; the order matters. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b)
}
