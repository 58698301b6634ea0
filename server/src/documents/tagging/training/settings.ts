import type { TrainingSettings } from './trainChain.ts'

/** Every training starts from it: the same command writes the same bytes. */
export const SEED = 20_261_123

/**
 * Found by three-fold cross-validation on the GermEval development sentences (person mentions, strict): rounds 12, 16, 20,
 * 24, steps 0.1 and 0.2, decay 0.01, 0.02, 0.05, left out 0.2, 0.4, 0.5, 0.6, fewest 1 and 2.
 */
export const chainSettings: TrainingSettings = { rounds: 20, step: 0.2, decay: 0.02, leftOut: 0.4, fewest: 2 }

/** Generated pages; more of them did not help, and news sentences then count too little. */
export const PAGES = 1_500

/** Share of pages whose first names, and whose surnames, no list knows: the surroundings of a name are learnt as well. */
export const UNLISTED_NAMES = 0.4

/** Share of pages printed in capitals throughout. */
export const CAPITAL_PAGES = 0.12

/** Share of pages read badly, and how badly. */
export const DAMAGED_PAGES = 0.6
export const trainingDamage = { words: 0.07, capitals: 0.08 }

/** Rows kept in the model file: 17 bytes each, so that it stays below 5 MB together with the lists. */
export const ROWS_MOST = 200_000
