import type { MentionTagger } from '../tagger.ts'
import type { Example } from '../training/example.ts'

/** How many mentions were found. */
export interface Score {
  readonly expected: number
  readonly found: number
  /** Found with exactly the expected words and label. */
  readonly right: number
}

/** Strict comparison: a mention is right when label, first and last word all agree. */
export async function scoreMentions(
  tagger: MentionTagger,
  examples: readonly Example[],
  label: string,
): Promise<Score> {
  let [expected, found, right] = [0, 0, 0]
  for (const { lines, mentions } of examples) {
    const wanted = new Set(
      mentions.filter(({ kind }) => kind === label).map(({ first, last }) => `${first}-${last}`),
    )
    const got = (await tagger.tag(lines)).filter((mention) => mention.label === label)
    expected += wanted.size
    found += got.length
    right += got.filter(({ first, last }) => wanted.has(`${first}-${last}`)).length
  }
  return { expected, found, right }
}

export function precision({ found, right }: Score): number {
  return found === 0 ? 1 : right / found
}

export function recall({ expected, right }: Score): number {
  return expected === 0 ? 1 : right / expected
}

/** Harmonic mean of precision and recall. */
export function fMeasure(score: Score): number {
  return score.found + score.expected === 0 ? 1 : (2 * score.right) / (score.found + score.expected)
}
