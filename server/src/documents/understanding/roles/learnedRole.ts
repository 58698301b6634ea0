import type { NameMention } from '../mentions/mention.ts'
import type { View } from '../sheet/view.ts'
import type { Context } from './context.ts'
import { roleFeatures } from './roleFeatures.ts'
import { weights } from './weights.ts'

/** Log-odds of the person of a mention having taken part, by weights learned from papers of many hands. */
export function tookPartOdds(
  view: View,
  mentions: readonly NameMention[],
  mention: NameMention,
  context: Context,
): number {
  const features = roleFeatures(view, mentions, mention, context)
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0) - (weights.get('nothing') ?? 0)
}
