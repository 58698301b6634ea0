/**
 * How badly a word fits the best place in a text: changed letters as a part of the word, 0 to 1.
 * P. Sellers, The theory and computation of evolutionary distances, J. Algorithms 1 (1980).
 */
export function mismatch(word: string, text: string): number {
  if (word.length === 0) return 0
  // Distances of the word's beginnings to the best end so far; a match may begin anywhere in the text.
  let column = Array.from({ length: word.length + 1 }, (_, row) => row)
  let best = word.length
  for (const letter of text) {
    const next = [0]
    for (let row = 1; row <= word.length; row += 1) {
      const change = (column[row - 1] ?? 0) + (word[row - 1] === letter ? 0 : 1)
      next.push(Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1))
    }
    column = next
    best = Math.min(best, next[word.length] ?? best)
  }
  return best / word.length
}
