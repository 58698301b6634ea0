import { TAG_COUNT } from '../labels.ts'
import type { ModelParts } from '../model/modelFile.ts'
import { encodeExample } from './encodeExample.ts'
import type { Example } from './example.ts'
import { type Chance, createChance } from './random.ts'
import {
  CAPITAL_PAGES,
  chainSettings,
  DAMAGED_PAGES,
  PAGES,
  ROWS_MOST,
  SEED,
  trainingDamage,
  UNLISTED_NAMES,
} from './settings.ts'
import { damage } from './text/damage.ts'
import { writePage } from './text/page.ts'
import { type TrainedChain, trainChain } from './trainChain.ts'
import type { TrainingData } from './trainingData.ts'

/** Trains the tagger. Pure: the same data gives the same model. Takes some minutes of one core. */
export function trainModel(data: TrainingData, say: (line: string) => void): ModelParts {
  const chance = createChance(SEED)
  const pages = trainingPages(data, chance)
  const examples = [...data.sentences, ...pages].map((example) => encodeExample(example, data.knowledge))
  say(`${data.sentences.length} sentences, ${pages.length} pages`)
  const chain = trainChain(examples, chainSettings, chance, say)
  const { within, across } = chain.transitions
  return { ...quantise(chain), within, across, lists: data.knowledge.lists }
}

function trainingPages({ names, places }: TrainingData, chance: Chance): readonly Example[] {
  return Array.from({ length: PAGES }, () => {
    const { listed, unlisted } = names
    const pool = {
      firstNames: (chance.happens(UNLISTED_NAMES) ? unlisted : listed).firstNames,
      surnames: (chance.happens(UNLISTED_NAMES) ? unlisted : listed).surnames,
    }
    const page = writePage(pool, 'training', places, chance)
    if (chance.happens(CAPITAL_PAGES)) return damage(page, { words: 0, capitals: 1 }, chance)
    return chance.happens(DAMAGED_PAGES) ? damage(page, trainingDamage, chance) : page
  })
}

/** One byte a weight; of all features those with the largest weights, sorted by feature. */
function quantise({ keys, weights }: TrainedChain): Pick<ModelParts, 'keys' | 'weights' | 'scale'> {
  const strength = Float32Array.from(keys, (_, row) => {
    let most = 0
    for (let tag = 0; tag < TAG_COUNT; tag += 1)
      most = Math.max(most, Math.abs(weights[row * TAG_COUNT + tag] as number))
    return most
  })
  const largest = strength.reduce((most, value) => Math.max(most, value), 0)
  const scale = largest / 127
  const kept = Array.from(keys.keys())
    .filter((row) => keys[row] !== 0 && (strength[row] as number) > scale / 2)
    .sort(
      (a, b) =>
        (strength[b] as number) - (strength[a] as number) || (keys[a] as number) - (keys[b] as number),
    )
    .slice(0, ROWS_MOST)
    .sort((a, b) => (keys[a] as number) - (keys[b] as number))
  const small = new Int8Array(kept.length * TAG_COUNT)
  for (const [index, row] of kept.entries()) {
    for (let tag = 0; tag < TAG_COUNT; tag += 1) {
      small[index * TAG_COUNT + tag] = Math.round((weights[row * TAG_COUNT + tag] as number) / scale)
    }
  }
  return { keys: Int32Array.from(kept, (row) => keys[row] as number), weights: small, scale }
}
