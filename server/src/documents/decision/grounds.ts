import type { Box, Proof, ProofKind, Understanding } from '@amtsbote/contract'
import { agreeingProofs } from './personGates.ts'

/** A place on the page that a filing rests on. */
export interface Ground {
  readonly kind: ProofKind
  /** As the first reading gave it. */
  readonly text: string
  readonly boxes: readonly Box[]
  /** A course's title is compared with a list word by word and may be read a little otherwise; nothing else may. */
  readonly wording: 'exact' | 'similar'
}

/** What speaks for the best candidate, as places that a second reading can look at: the name first. */
export function groundsOf(understanding: Understanding): readonly Ground[] {
  const [best] = understanding.candidates
  if (!best) return []
  return agreeingProofs(best)
    .toSorted((a, b) => Number(b.kind === 'name') - Number(a.kind === 'name'))
    .flatMap((proof) => (proof.kind === 'booking' ? bookingGrounds(proof, understanding) : exactly(proof)))
}

function exactly({ kind, text, boxes }: Proof): readonly Ground[] {
  return [{ kind, text, boxes, wording: 'exact' }]
}

/** A booking is a title and a day, which stand in two places. */
function bookingGrounds(proof: Proof, { topic, courseFrom, courseTo }: Understanding): readonly Ground[] {
  const day = courseTo ?? courseFrom
  if (!topic || !day) return exactly(proof)
  const { kind } = proof
  return [
    { kind, text: topic.text, boxes: topic.boxes, wording: 'similar' },
    { kind, text: day.text, boxes: day.boxes, wording: 'exact' },
  ]
}
