import type { Example } from './learnWeights.ts'

const meanings = {
  topic: 'words the title of a course',
  provider: 'words the name of its organiser',
  roles: 'a person on a paper the one who took part',
  days: "a day the course's, that of issue or of expiry",
}

/** The learned table as a source file that people can read and compare. */
export function weightsSource(
  field: keyof typeof meanings,
  weights: ReadonlyMap<string, number>,
  examples: readonly Example[],
): string {
  const rows = [...weights]
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([name, weight]) => `  ['${name}', ${weight}],`)
  const hands = new Set(examples.map(({ hand }) => hand)).size
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: learned figures, some of them look like famous ones
/**
 * What makes ${meanings[field]}, as log-odds against the others; 'nothing' is what the best of them has to
 * exceed. Learned by \`npm run train:fields\` from ${examples.length} examples of ${hands} development hands; not edited by hand.
 */
export const weights: ReadonlyMap<string, number> = new Map([
${rows.join('\n')}
])
`
}
