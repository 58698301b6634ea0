import type { Token } from '../../sheet/sheet.ts'
import type { Features } from './features.ts'

/** Words that may be what is looked for, with every way in which they were found. */
export interface Span<Source extends string = string> {
  readonly words: readonly Token[]
  readonly sources: ReadonlySet<Source>
}

/** Words that may be what is looked for, and what speaks for and against them. */
export interface Choice extends Span {
  readonly features: Features
}

/** Log-odds by name of feature; `nothing` is what the best choice has to exceed: papers that do not say it. */
export type Weights = ReadonlyMap<string, number>

/** The same words once, however often they were found. */
export function spansOf<Source extends string>(
  found: readonly { readonly source: Source; readonly words: readonly Token[] }[],
): readonly Span<Source>[] {
  const same = Map.groupBy(found, ({ words }) => `${words[0]?.index} ${words.at(-1)?.index}`)
  return [...same.values()].map((ways) => ({
    words: ways[0]?.words ?? [],
    sources: new Set(ways.map(({ source }) => source)),
  }))
}

/** The choice that the weights put first; undefined where none exceeds nothing. */
export function bestOf<One extends { readonly features: Features }>(
  choices: readonly One[],
  weights: Weights,
): One | undefined {
  const [best] = choices
    .map((choice) => ({ choice, score: scoreOf(choice.features, weights) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= (weights.get('nothing') ?? 0) ? best.choice : undefined
}

function scoreOf(features: Features, weights: Weights): number {
  return [...features].reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)
}
