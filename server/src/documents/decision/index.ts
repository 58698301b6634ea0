/**
 * Decision: may this document be filed without a person?
 *
 * In:  what was understood of the document, how well its pages were read, what the town's procedure allows.
 * Out: `automatic` with the person, or `review` with the reasons; the first is what the clerk reads first.
 * Not here: asking the person (`#review`) and carrying the decision out (`#filing`).
 */
export {
  type Confirmation,
  type DocumentCase,
  documentCaseSchema,
  type Standing,
  type Strata,
} from './case.ts'
export { type Carried, type Decision, decide, decisionSchema, type Judgement, judge } from './decide.ts'
export { type Ground, groundsOf } from './grounds.ts'
export { DECISION_VERSION } from './version.ts'
