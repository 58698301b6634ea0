import type { ModelVersion, PageReading, Understanding } from '@amtsbote/contract'
import { DECISION_VERSION } from '#decision'

/** What decided about a document: a bound holds for the versions that it was earned with, and for no others. */
export function modelOf(
  understanding: Pick<Understanding, 'version'>,
  pages: readonly Pick<PageReading, 'source' | 'blank' | 'engine'>[],
): ModelVersion {
  const engines = new Set(
    pages.filter(({ source, blank }) => source === 'ocr' && !blank).map(({ engine }) => engine),
  )
  return {
    understanding: understanding.version,
    decision: DECISION_VERSION,
    engine: [...engines].sort().join(' + '),
  }
}

/** Whether a case counts for a model. Text layers are read by no engine: their cases count for every engine. */
export function countsFor(known: ModelVersion, model: ModelVersion): boolean {
  return sameRules(known, model) && (known.engine === model.engine || known.engine === '')
}

/** Whether what is released for a model releases a document; one of text layers alone needs no particular engine. */
export function covers(released: ModelVersion, document: ModelVersion): boolean {
  return sameRules(released, document) && (released.engine === document.engine || document.engine === '')
}

function sameRules(one: ModelVersion, other: ModelVersion): boolean {
  return one.understanding === other.understanding && one.decision === other.decision
}

/** Whether two documents were decided by the very same versions. */
export function isSameModel(one: ModelVersion, other: ModelVersion): boolean {
  return sameRules(one, other) && one.engine === other.engine
}
