import type { Finding, Understanding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'

/** Health data first: it may be seen by the fewest. */
const order = ['medical-content', 'adverse-content', 'not-a-certificate', 'other-people-named'] as const

/** Content that no probability outweighs. One finding for each kind, with all places that show it. */
export function noVeto({ understanding }: DocumentCase): readonly Finding[] {
  return order.flatMap((kind) => findingOf(kind, understanding.vetoes))
}

function findingOf(kind: (typeof order)[number], vetoes: Understanding['vetoes']): readonly Finding[] {
  const found = vetoes.filter((veto) => veto.kind === kind)
  const first = found[0]
  if (!first) return []
  return [{ code: kind, detail: first.text, boxes: found.flatMap((veto) => veto.boxes) }]
}
