/** Letters that have to be changed, added or removed to make one text the other (Levenshtein 1966). */
export function changes(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let row = Uint32Array.from({ length: b.length + 1 }, (_, place) => place)
  for (const [index, sign] of a.entries()) {
    const next = new Uint32Array(b.length + 1)
    next[0] = index + 1
    for (let place = 1; place <= b.length; place += 1)
      next[place] = Math.min(
        (row[place] ?? 0) + 1,
        (next[place - 1] ?? 0) + 1,
        (row[place - 1] ?? 0) + (b[place - 1] === sign ? 0 : 1),
      )
    row = next
  }
  return row[b.length] ?? 0
}
