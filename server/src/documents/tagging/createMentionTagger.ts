import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bestTags } from './chain/bestTags.ts'
import { lineBreaks } from './chain/potentials.ts'
import { probabilitiesOf, spanProbability } from './chain/probabilities.ts'
import { spansOf } from './chain/spans.ts'
import { extractFeatures } from './features/extractFeatures.ts'
import { labelOf } from './labels.ts'
import { type Model, scoreEmissions } from './model/model.ts'
import { readModel } from './model/modelFile.ts'
import { splitWords } from './pieces/splitWords.ts'
import type { MentionTagger, TaggedMention } from './tagger.ts'

/** Our own tagger answers at once, so that pure functions may use it. */
export interface LocalMentionTagger extends MentionTagger {
  /** The same as `tag`. The first call reads the model from disk (about 4 MB, once). @throws Error when it is damaged. */
  tagNow(lines: readonly (readonly string[])[]): readonly TaggedMention[]
}

/** Where the trained model lies; `npm run train:tagger` writes it. */
export const mentionModelPath = fileURLToPath(new URL('./model/mentions.model', import.meta.url))

/** Our own tagger: a conditional random field, trained by `npm run train:tagger`. Reads its model when first asked. */
export function createMentionTagger({
  path = mentionModelPath,
}: {
  readonly path?: string
} = {}): LocalMentionTagger {
  let model: Model | undefined
  const tagNow = (lines: readonly (readonly string[])[]) => {
    model ??= readModel(readFileSync(path))
    return tagWith(model, lines)
  }
  return { tagNow, tag: async (lines) => tagNow(lines) }
}

/** Tags with a model that is already there. */
export function tagWith(model: Model, lines: readonly (readonly string[])[]): readonly TaggedMention[] {
  const pieces = splitWords(lines)
  const potentials = {
    count: pieces.count,
    emissions: scoreEmissions(model, extractFeatures(pieces, model.knowledge)),
    breaks: lineBreaks(pieces.line),
    transitions: model.transitions,
  }
  const spans = spansOf(bestTags(potentials))
  if (spans.length === 0) return []
  const probabilities = probabilitiesOf(potentials)
  return spans.flatMap((span) => {
    const label = labelOf(span.kind)
    if (!label) return []
    const first = pieces.word[span.first] as number
    const last = pieces.word[span.last] as number
    return [{ label, first, last, probability: Math.min(1, spanProbability(probabilities, span)) }]
  })
}
