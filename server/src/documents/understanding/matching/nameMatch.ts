/** A person of the directory whose name stands on the page. */
export interface NameMatch {
  /** Position in the directory. */
  readonly position: number
  /** Numbers of the tokens, in reading order, titles between the parts included. */
  readonly tokens: readonly number[]
  /** The tokens of the surname alone. */
  readonly surnameTokens: readonly number[]
  readonly form: 'current' | 'former' | 'incomplete'
  /** What the letters cost (see `misreadingCost`), and over how many letters. */
  readonly cost: number
  readonly letters: number
  /** Parts of the printed name that the directory does not explain: `Müller-Schmidt` for a Müller. */
  readonly unexplained: number
  /** How the name was pieced together; unusual ways cost plausibility, not letters. */
  readonly effort: number
}

/** 0 to 1: how well the printed letters fit. One unusual letter in ten gives 0.9. */
export function similarityOf(match: Pick<NameMatch, 'cost' | 'letters'>): number {
  return match.letters === 0 ? 0 : Math.max(0, 1 - match.cost / match.letters)
}
