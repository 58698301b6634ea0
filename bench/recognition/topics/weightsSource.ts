import type { TopicExample } from './learnWeights.ts'

/** The learned table as a source file that people can read and compare. */
export function weightsSource(
  weights: ReadonlyMap<string, number>,
  examples: readonly TopicExample[],
): string {
  const rows = [...weights]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([name, weight]) => `  ['${name}', ${weight}],`)
  const hands = new Set(examples.map(({ hand }) => hand)).size
  return `/**
 * What makes words the title of a course, as log-odds against the other words of the page; 'nothing' is what none of
 * them has to exceed. Learned by \`npm run train:topics\` from ${examples.length} invented papers of ${hands} development hands; not edited by hand.
 */
export const weights: ReadonlyMap<string, number> = new Map([
${rows.join('\n')}
])
`
}
