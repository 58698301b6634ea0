import { HASH_START, hashFinish, hashNext } from '../../features/hash.ts'
import type { Chance } from '../random.ts'

/** Names that go into text together, without anybody being meant. */
export interface NamePool {
  readonly firstNames: readonly string[]
  readonly surnames: readonly string[]
}

/**
 * Names in three parts that share nothing: the lists know the `listed`; `unlisted` names stand in training text, so that
 * the tagger learns to do without lists; `unseen` names stand in evaluation text only.
 */
export interface NameParts {
  readonly listed: NamePool
  readonly unlisted: NamePool
  readonly unseen: NamePool
}

/** One name in twenty is kept from the lists for training, another one for evaluation. */
const PARTS = 20

export function partNames({ firstNames, surnames }: NamePool): NameParts {
  const part = (wanted: (part: number) => boolean): NamePool => ({
    firstNames: firstNames.filter((name) => wanted(partOf(name))),
    surnames: surnames.filter((name) => wanted(partOf(name))),
  })
  return {
    listed: part((number) => number > 1),
    unlisted: part((number) => number === 1),
    unseen: part((number) => number === 0),
  }
}

function partOf(name: string): number {
  let hash = HASH_START
  for (const letter of name.toLowerCase()) hash = hashNext(hash, letter.codePointAt(0) ?? 0)
  return (hashFinish(hash, 0) >>> 0) % PARTS
}

const particles = ['von', 'von der', 'van', 'de', 'zu', 'vom', 'El', 'Al', 'da', 'di']

/** A full name, seldom with two first names, a double name, a particle or an initial. */
export function fullName(pool: NamePool, chance: Chance): { readonly first: string; readonly last: string } {
  const first = firstName(pool, chance)
  const kind = chance.next()
  const last = surname(pool, chance)
  if (kind < 0.08) return { first: `${first} ${firstName(pool, chance)}`, last }
  if (kind < 0.14) return { first: `${first}-${firstName(pool, chance)}`, last }
  if (kind < 0.26) return { first, last: `${last}-${surname(pool, chance)}` }
  if (kind < 0.31) return { first, last: `${chance.pick(particles)} ${last}` }
  if (kind < 0.36) return { first: `${first.charAt(0)}.`, last }
  return { first, last }
}

/** First names stand in the pool with the most frequent first; squaring prefers those. */
function firstName({ firstNames }: NamePool, chance: Chance): string {
  return firstNames[Math.floor(firstNames.length * chance.next() ** 2)] as string
}

function surname({ surnames }: NamePool, chance: Chance): string {
  return chance.pick(surnames)
}
