import { type Found, foundAt } from '../found.ts'
import { featuresOf } from '../ranked/features.ts'
import { bestOf, type Choice } from '../ranked/ranked.ts'
import type { Surroundings } from '../ranked/surroundings.ts'
import { topicSpans } from './spans.ts'
import { topicName } from './topicText.ts'
import { weights } from './weights.ts'

/** What the course was about, in words of the page; null when nothing says so. */
export function topicOf(around: Surroundings): Found<string> | null {
  const best = bestOf(topicChoices(around), weights)
  return best ? foundAt(topicName(best.words), best.words) : null
}

/** All that may be the title, in no order: what the weights are learned from. */
export function topicChoices(around: Surroundings): readonly Choice[] {
  const taken = new Set([...around.names, ...around.dates])
  return topicSpans(around.view, taken).map((span) => ({ ...span, features: featuresOf(around, span) }))
}
