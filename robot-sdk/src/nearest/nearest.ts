/** Names ordered by their likeness to the one that was looked for, each once; the first `most` of them. */
export function nearest(wanted: string, names: readonly string[], most: number): readonly string[] {
  const pairs = pairsOf(wanted)
  return [...new Set(names.filter((name) => name !== ''))]
    .map((name) => ({ name, likeness: likeness(pairs, pairsOf(name)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Dice's coefficient over pairs of letters (Dice 1945): 1 for the same, 0 for nothing in common. */
function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const both = some.intersection(others).size
  return both === 0 ? 0 : (2 * both) / (some.size + others.size)
}

function pairsOf(text: string): ReadonlySet<string> {
  const letters = ` ${text.toLowerCase()} `
  return new Set([...letters].slice(1).map((_, at) => letters.slice(at, at + 2)))
}
