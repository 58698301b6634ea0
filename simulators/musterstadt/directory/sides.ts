import { mailLetters } from './mailAddress.ts'

/** The two sides of the wall. */
export type Side = 'development' | 'evaluation'

/** Words before a surname that say nothing about the family. */
const PARTICLES = new Set([
  'von',
  'vom',
  'zu',
  'zur',
  'van',
  'der',
  'den',
  'dem',
  'de',
  'di',
  'el',
  'al',
  'la',
])

/**
 * On which side of the wall people with this surname appear, or `null` for neither.
 *
 * The side hangs on the written-out surname alone (FNV-1a, 32 bit), not on the seed: a surname stays on its
 * side in every town ever generated, and `Müller` goes with `Mueller`. A double name belongs to a side only
 * if all its parts do; half of the double names are therefore on no paper. First names are on both sides:
 * there are too few frequent ones to divide.
 */
export function sideOf(lastName: string): Side | null {
  const parts = lastName
    .split(/[ -]+/)
    .map(mailLetters)
    .filter((part) => part !== '' && !PARTICLES.has(part))
  const [first, ...others] = parts.map(partSide)
  return first && others.every((side) => side === first) ? first : null
}

function partSide(part: string): Side {
  let hash = 0x811c9dc5
  for (let index = 0; index < part.length; index += 1)
    hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193)
  // The low bit of FNV-1a is the parity of the letters; the upper half mixes better.
  return (hash >>> 19) % 2 === 0 ? 'development' : 'evaluation'
}
