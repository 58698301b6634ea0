import type { NameMatch } from '../matching/nameMatch.ts'
import type { NameMention } from './mention.ts'

/** Extra cost of a name that is only half there, against one that explains every printed part. */
const INCOMPLETE_COST = 1

/**
 * Matches that share a printed surname are one mention with several possible bearers; of one person only the best
 * match of a place stays. A match that runs into two mentions (a forename between two surnames) joins the better.
 */
export function groupMatches(matches: readonly NameMatch[]): readonly NameMention[] {
  const groups: NameMatch[][] = []
  for (const match of [...matches].sort(
    (a, b) => strain(a) - strain(b) || b.tokens.length - a.tokens.length,
  )) {
    const group = groups.find((known) => overlaps(known[0], match))
    if (!group) groups.push([match])
    else if (!group.some((known) => known.position === match.position)) group.push(match)
  }
  return groups
    .map((group) => ({ tokens: group[0]?.tokens ?? [], matches: group }))
    .sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0))
}

/** How much has to be assumed for a match to be true; the order in which matches claim their place. */
export function strain(match: NameMatch): number {
  return match.cost + match.effort + match.unexplained + (match.form === 'incomplete' ? INCOMPLETE_COST : 0)
}

function overlaps(best: NameMatch | undefined, match: NameMatch): boolean {
  return best !== undefined && match.tokens.some((token) => best.tokens.includes(token))
}
