import type { DirectoryIndex, IndexedPerson } from '../directoryIndex.ts'

/** Quantile of the normal distribution for a one-sided 95 %. */
const NORMAL_95 = 1.645

/**
 * What share of the region's people bears a name like this person's, at the most: 0 to 1.
 *
 * The directory is taken as a sample of the region that it is hired from. Forename and surname each get the upper end
 * of their 95 % interval, so that a small directory, which cannot tell rare from common, calls everything common; then
 * they are multiplied. Of several forenames the commonest counts, of the halves of a double name the rarest.
 */
export function populationShareOf(directory: DirectoryIndex, person: IndexedPerson): number {
  const people = directory.people.length
  const forenames = person.forenameIds.map((id) => directory.forenameCounts[id] ?? 0)
  const [current] = person.surnames
  const surnames = (current?.partIds ?? []).map((id) => directory.bearers[id]?.length ?? 0)
  return atMost(Math.max(1, ...forenames), people) * atMost(Math.min(people, ...surnames), people)
}

/** Upper end of the 95 % interval of a share of which `seen` in `all` were seen (Byar's approximation for Poisson counts). */
function atMost(seen: number, all: number): number {
  const next = seen + 1
  const count = next * (1 - 1 / (9 * next) + NORMAL_95 / (3 * Math.sqrt(next))) ** 3
  return Math.min(1, count / Math.max(1, all))
}
