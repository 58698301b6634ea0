import type { Example } from '../training/example.ts'
import { createChance } from '../training/random.ts'
import { damage } from '../training/text/damage.ts'
import { writePage } from '../training/text/page.ts'
import { readTrainingData } from '../training/trainingData.ts'

/** Another seed than training has. */
const SEED = 4_711

/** The same generated pages in three conditions. */
export interface EvaluationPages {
  readonly clean: readonly Example[]
  /** One word in ten with a wrong letter. */
  readonly misread: readonly Example[]
  readonly capitals: readonly Example[]
}

/** Pages with names and wordings that training never showed and that no list contains. */
export function evaluationPages(pages: number): EvaluationPages {
  const { names, places } = readTrainingData()
  const chance = createChance(SEED)
  const clean = Array.from({ length: pages }, () => writePage(names.unseen, 'evaluation', places, chance))
  return {
    clean,
    misread: clean.map((page) => damage(page, { words: 0.1, capitals: 0 }, chance)),
    capitals: clean.map((page) => damage(page, { words: 0, capitals: 1 }, chance)),
  }
}
