import type { LayerWord } from './layerWords.ts'

/** Part of the smaller word that the other covers; neighbours with tight spacing touch by less. */
const LEAST_OVERLAP = 0.5

/**
 * Whether another word with different text is printed over this one. What stands there cannot be known
 * from the layer. The same text twice is how some programs print bold.
 */
export function overlapsOther(word: LayerWord, all: readonly LayerWord[]): boolean {
  return all.some(
    (other) => other !== word && letters(other) !== letters(word) && overlap(word, other) > LEAST_OVERLAP,
  )
}

function letters({ text }: LayerWord): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function overlap(one: LayerWord, other: LayerWord): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (across <= 0 || down <= 0) return 0
  return (across * down) / Math.min(one.width * one.height, other.width * other.height)
}
