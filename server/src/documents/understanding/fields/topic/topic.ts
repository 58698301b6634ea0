import type { View } from '../../sheet/view.ts'
import { type Found, foundAt } from '../found.ts'
import { type Features, featuresOf } from './features.ts'
import { type Span, spansOf } from './spans.ts'
import { surroundingsOf } from './surroundings.ts'
import { topicName } from './topicText.ts'
import { weights } from './weights.ts'

/** Words that may be the title, and what speaks for and against them. */
export interface TopicChoice extends Span {
  readonly features: Features
}

/** What the course was about, in words of the page; null when nothing says so. Names and dates are no part of it. */
export function topicOf(
  view: View,
  names: ReadonlySet<number>,
  dates: ReadonlySet<number>,
): Found<string> | null {
  const [best] = topicChoices(view, names, dates)
    .map((choice) => ({ ...choice, score: scoreOf(choice.features) }))
    .sort((a, b) => b.score - a.score)
  // What nothing on the page exceeds is learned as well: papers without a title.
  if (!best || best.score < (weights.get('nothing') ?? 0)) return null
  return foundAt(topicName(best.words), best.words)
}

/** All that may be the title, in no order: what the weights are learned from. */
export function topicChoices(
  view: View,
  names: ReadonlySet<number>,
  dates: ReadonlySet<number>,
): readonly TopicChoice[] {
  const around = surroundingsOf(view, names, dates)
  return spansOf(view, new Set([...names, ...dates])).map((span) => ({
    ...span,
    features: featuresOf(around, span),
  }))
}

function scoreOf(features: Features): number {
  return [...features].reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)
}
