/**
 * Models: what a town learns from the decisions of its reviewers, on command.
 *
 * In:  documents about which people decided, the wordings that every training starts from.
 * Out: numbered models (`trainModel`), what each would change (`evaluateModel`), which one counts (`activateModel`,
 *      `activeModel`). A model counts only after an evaluation that lists every changed decision.
 * Not here: names of people (`#learning`), how wording is weighed (`#understanding`), audit samples: they feed the
 *      bound and nothing else.
 */
export { type Activation, activateModel } from './activate.ts'
export { activeModel, modelVersion } from './active.ts'
export { evaluateModel } from './evaluate.ts'
export { listModels, type ModelRow } from './listModels.ts'
export type { ChangedByModel, EvaluationResult } from './result.ts'
export { trainModel } from './train.ts'
