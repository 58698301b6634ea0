import type { Finding, ReasonCode, Understanding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'

type Veto = Understanding['vetoes'][number]

/** Health data first: it may be seen by the fewest. Each kind of veto with the reason that the clerk reads. */
const order = [
  ['medical-content', 'medical-content'],
  ['adverse-content', 'adverse-content'],
  ['speaks-to-machine', 'speaks-to-machine'],
  ['not-a-certificate', 'not-a-certificate'],
  ['several-documents', 'pages-unexplained'],
  ['other-people-named', 'other-people-named'],
] as const satisfies readonly (readonly [Veto['kind'], ReasonCode])[]

/** Content that no probability outweighs. One finding for each kind, with all places that show it. */
export function noVeto({ understanding }: DocumentCase): readonly Finding[] {
  return order.flatMap(([kind, code]) => {
    const found = understanding.vetoes.filter((veto) => veto.kind === kind)
    const first = found[0]
    return first ? [{ code, detail: first.text, boxes: found.flatMap((veto) => veto.boxes) }] : []
  })
}
