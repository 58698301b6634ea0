/**
 * How badly a word fits the best place in a text: changed letters as a part of the word, 0 to 1.
 * P. Sellers, The theory and computation of evolutionary distances, J. Algorithms 1 (1980).
 */
export function mismatch(word: string, text: string): number {
  const length = word.length
  if (length === 0) return 0
  // Changes from the word's beginnings to the best end so far; a match may begin anywhere in the text.
  const changes = Uint16Array.from({ length: length + 1 }, (_, row) => row)
  let best = length
  for (let place = 0; place < text.length; place += 1) {
    let diagonal = 0
    for (let row = 1; row <= length; row += 1) {
      const exchanged = diagonal + (word[row - 1] === text[place] ? 0 : 1)
      diagonal = changes[row] as number
      changes[row] = Math.min(exchanged, diagonal + 1, (changes[row - 1] as number) + 1)
    }
    best = Math.min(best, changes[length] as number)
  }
  return best / length
}
