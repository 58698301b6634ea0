import type { Box, Candidate, Hint, Mention, Proof, Recorded } from '@amtsbote/contract'
import type { Dictionary } from '../../language/index.ts'
import type { Person } from './person.ts'

/** One sentence that speaks for or against a person, with the place that shows it. */
export interface Reason {
  readonly verdict: 'agrees' | 'hint' | 'unclear' | 'contradicts'
  readonly sentence: string
  /** What was read, for comparing letter by letter. */
  readonly printed: string | null
  /** What the directory says beside it. */
  readonly recorded?: string | null
  readonly boxes: readonly Box[]
}

interface Case {
  readonly candidate: Candidate
  readonly person: Person | undefined
  readonly mention: Mention | undefined
  readonly recorded?: readonly Recorded[]
}

/** Letters that fit this well are equal after folding; anything below differs somewhere. */
const EQUAL_LETTERS = 0.999

/** Everything that speaks for or against a candidate: what agrees first, then what is open, then what contradicts. */
export function reasonsFor(subject: Case, text: Dictionary): readonly Reason[] {
  const reasons = [
    nameReason(subject, text),
    ...subject.candidate.proofs
      .filter(({ kind }) => kind !== 'name')
      .map((proof) => proofReason(proof, subject, text)),
    ...(subject.candidate.hints ?? []).map((hint) => hintReason(hint, text)),
    ...roleReason(subject, text),
    ...directoryReasons(subject, text),
    ...missingProofReason(subject, text),
  ]
  const rank = { agrees: 0, hint: 1, unclear: 2, contradicts: 3 }
  return reasons.toSorted((one, other) => rank[one.verdict] - rank[other.verdict])
}

function nameReason({ candidate, person, mention }: Case, text: Dictionary): Reason {
  const proof = candidate.proofs.find(({ kind }) => kind === 'name')
  const boxes = proof && proof.boxes.length > 0 ? proof.boxes : (mention?.boxes ?? [])
  const printed = proof?.text || mention?.text || null
  if (proof?.agreement === 'contradicts') {
    return { verdict: 'contradicts', sentence: text.proofs.nameContradicts, printed, boxes }
  }
  const agrees = proof?.agreement === 'unclear' ? 'unclear' : 'agrees'
  switch (candidate.nameForm) {
    case 'current': {
      const equal = candidate.nameSimilarity >= EQUAL_LETTERS
      const sentence = equal ? text.proofs.nameEqual : text.proofs.nameSimilar
      return { verdict: equal ? agrees : 'unclear', sentence, printed: equal ? null : printed, boxes }
    }
    case 'former':
      return { verdict: agrees, sentence: formerNameSentence(person, text), printed: null, boxes }
    case 'incomplete':
      return { verdict: 'unclear', sentence: text.proofs.nameIncomplete, printed, boxes }
    case 'none':
      return { verdict: 'unclear', sentence: text.proofs.nameMissing, printed: null, boxes: [] }
  }
}

function formerNameSentence(person: Person | undefined, text: Dictionary): string {
  const [newest] = person?.formerLastNames ?? []
  return newest ? text.proofs.nameFormer(newest) : text.proofs.nameFormerUnnamed
}

function proofReason(
  { kind, agreement, text: printed, boxes }: Proof,
  { recorded = [] }: Case,
  text: Dictionary,
): Reason {
  const value = recorded.find((one) => one.kind === kind)?.value ?? null
  return {
    verdict: agreement,
    sentence: text.proofs[agreement](text.proofs.kinds[kind]),
    printed: printed || null,
    // The same twice is nothing to compare.
    recorded: value === printed ? null : value,
    boxes,
  }
}

/** Hints prove nothing and are said to be hints; one that contradicts is a reason to look. */
function hintReason({ kind, agreement, text: printed, boxes }: Hint, text: Dictionary): Reason {
  const agrees = agreement === 'agrees'
  const sentence = text.proofs.hint(text.proofs.hints[kind][agreement])
  return { verdict: agrees ? 'hint' : 'unclear', sentence, printed: printed || null, boxes }
}

/** That somebody took part is what is expected; only the other roles are worth a line. */
function roleReason({ mention }: Case, text: Dictionary): readonly Reason[] {
  if (!mention || mention.role === 'participant') return []
  const isOpen = mention.role === 'unknown' || mention.role === 'addressee'
  const sentence = text.proofs.roles[mention.role]
  return [{ verdict: isOpen ? 'unclear' : 'contradicts', sentence, printed: null, boxes: mention.boxes }]
}

function directoryReasons({ candidate }: Case, text: Dictionary): readonly Reason[] {
  const open = (sentence: string): Reason => ({ verdict: 'unclear', sentence, printed: null, boxes: [] })
  return [
    ...(candidate.left ? [open(text.proofs.left)] : []),
    ...(candidate.namesakes.length > 0 ? [open(text.proofs.namesakes(candidate.namesakes.length))] : []),
  ]
}

function missingProofReason({ candidate }: Case, text: Dictionary): readonly Reason[] {
  if (candidate.proofs.some(({ kind }) => kind !== 'name')) return []
  return [{ verdict: 'unclear', sentence: text.proofs.noSecondProof, printed: null, boxes: [] }]
}
