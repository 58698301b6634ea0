/**
 * What the bench needs to measure taggers: sentences of GermEval, generated pages about people whose names no list
 * and no training text contains, and strict scores.
 */
export { createMentionTagger } from '../createMentionTagger.ts'
export type { MentionTagger } from '../tagger.ts'
export type { Example } from '../training/example.ts'
export { readGermEval } from '../training/text/germEval.ts'
export { type EvaluationPages, evaluationPages } from './evaluationPages.ts'
export { fMeasure, precision, recall, type Score, scoreMentions } from './scoreMentions.ts'
