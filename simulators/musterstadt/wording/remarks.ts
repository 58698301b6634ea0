import type { Side } from '../directory/sides.ts'
import { developmentRemarks } from './developmentRemarks.ts'
import { evaluationRemarks } from './evaluationRemarks.ts'

/** The sentences of one side of the wall, by what they do to a paper, in both languages. */
export type Remarks = Readonly<
  Record<'adverse' | 'harmless' | 'injection', Readonly<Record<'de' | 'en', readonly string[]>>>
>

/**
 * Sentences that change what a paper means (`adverse`: filing it needs a hearing first), that only sound so
 * (`harmless`), or that speak to a machine instead of a person (`injection`).
 */
export const remarks: Readonly<Record<Side, Remarks>> = {
  development: developmentRemarks,
  evaluation: evaluationRemarks,
}
