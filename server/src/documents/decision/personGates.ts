import type { Candidate, Finding, Mention, Proof, ProofKind } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'

/** Below it the role of the name is a guess: lecturers and signatories are employees too. */
const ROLE_CERTAINTY_MIN = 0.85
/** Where the name is all that there is, nothing else would show that it is the lecturer's. */
const ROLE_CERTAINTY_ALONE_MIN = 0.95

/** About one unusual letter in a name of ten; usual misreadings cost less. */
const NAME_SIMILARITY_MIN = 0.88

/** A rival whose name fits the printed letters better by this much is what stands there. */
const SIMILARITY_MARGIN = 0.02

/** Exactly one recipient, and it is one of ours. */
export function oneRecipient({ understanding }: DocumentCase): readonly Finding[] {
  const { candidates, recipientMentionIds } = understanding
  const recipients = mentionsOf(understanding.mentions, recipientMentionIds)
  const boxes = recipients.flatMap((mention) => mention.boxes)
  if (recipients.length > 1) return [{ code: 'several-recipients', boxes }]
  const best = candidates[0]
  if (!best) return [{ code: 'nobody-found', boxes }]
  const others = othersIdentified(best, understanding)
  if (others.length > 0) {
    const named = others.flatMap((other) => nameBoxes(other, understanding.mentions))
    return [{ code: 'several-recipients', boxes: [...boxes, ...named] }]
  }
  const nobody = 1 - candidates.reduce((sum, candidate) => sum + candidate.probability, 0)
  const foreign = recipients.length === 1 && best.mentionId !== recipients[0]?.id
  return nobody > best.probability && foreign ? [{ code: 'nobody-found', boxes }] : []
}

/**
 * Colleagues under other names of the page whose birth date or personnel number is printed too: a paper prints those of
 * people whom it is about, never of who taught or signed. Mail addresses are printed of contacts as well, so that they
 * count only beside somebody who seems to have taken part.
 */
function othersIdentified(
  best: Candidate,
  { candidates, mentions }: DocumentCase['understanding'],
): readonly Candidate[] {
  const tookPart = new Set(mentions.filter(({ role }) => role === 'participant').map(({ id }) => id))
  return candidates.filter(
    (other) =>
      other.mentionId !== null &&
      other.mentionId !== best.mentionId &&
      agrees(other, 'name') &&
      (agrees(other, 'birth-date') ||
        agrees(other, 'employee-number') ||
        (agrees(other, 'mail-address') && tookPart.has(other.mentionId))),
  )
}

/** A printed detail that differs from the directory, or that fits somebody else, ends it. */
export function proofsAgree({ understanding }: DocumentCase): readonly Finding[] {
  const [best, ...others] = understanding.candidates
  if (!best) return []
  const contradicting = best.proofs.filter((proof) => proof.agreement === 'contradicts')
  // Only those who may bear the same printed name count: a lecturer's own mail address disagrees with nothing.
  const rivals = others.filter((other) => other.mentionId === best.mentionId)
  const fitsOthers = rivals.flatMap((other) =>
    secondProofs(other).filter((proof) => proof.agreement === 'agrees' && !agrees(best, proof.kind)),
  )
  const readBetter = rivals.some((other) => other.nameSimilarity > best.nameSimilarity + SIMILARITY_MARGIN)
  const mixed = contradicting.length > 0 && secondProofs(best).some((proof) => proof.agreement === 'agrees')
  if (fitsOthers.length > 0 || mixed || readBetter) {
    return [
      { code: 'proofs-disagree', boxes: [...contradicting, ...fitsOthers].flatMap((proof) => proof.boxes) },
    ]
  }
  return contradicting.flatMap(contradiction)
}

function contradiction({ kind, text, boxes }: Proof): readonly Finding[] {
  if (kind === 'birth-date') return [{ code: 'birth-date-contradicts', detail: text, boxes }]
  if (kind === 'employee-number') return [{ code: 'employee-number-contradicts', detail: text, boxes }]
  return [{ code: 'proofs-disagree', detail: text, boxes }]
}

/** Files of former staff are opened by people only. */
export function stillEmployed({ understanding }: DocumentCase): readonly Finding[] {
  const best = understanding.candidates[0]
  return best?.left ? [{ code: 'left-staff', boxes: nameBoxes(best, understanding.mentions) }] : []
}

/** The person took part; did not teach, sign or answer the telephone. */
export function roleCertain({ understanding }: DocumentCase): readonly Finding[] {
  const best = understanding.candidates[0]
  if (!best || best.mentionId === null) return []
  const mention = understanding.mentions.find(({ id }) => id === best.mentionId)
  const proven = secondProofs(best).some(({ agreement }) => agreement === 'agrees')
  const certain =
    mention?.role === 'participant' &&
    mention.roleCertainty >= (proven ? ROLE_CERTAINTY_MIN : ROLE_CERTAINTY_ALONE_MIN) &&
    understanding.recipientMentionIds.includes(mention.id)
  return certain ? [] : [{ code: 'role-unclear', boxes: mention ? mention.boxes : [] }]
}

/**
 * Colliding names: only a second proof that fits the one and speaks against the other tells them apart.
 * A namesake of whom the directory knows no birth date is not told apart by one, nor one who is not among
 * the candidates at all.
 */
export function namesakesToldApart({ understanding }: DocumentCase): readonly Finding[] {
  const best = understanding.candidates[0]
  if (!best || best.namesakes.length === 0) return []
  const agreeing = secondProofs(best).filter((proof) => proof.agreement === 'agrees')
  const open = best.namesakes.filter((namesake) => {
    const other = understanding.candidates.find(({ employeeNumber }) => employeeNumber === namesake)
    return !other || !agreeing.some((proof) => speaksAgainst(other, proof.kind))
  })
  if (open.length === 0) return []
  return [{ code: 'namesake', detail: open.join(', '), boxes: nameBoxes(best, understanding.mentions) }]
}

/** The printed letters fit the name; a number or date alone never files. */
export function nameWellRead({ understanding }: DocumentCase): readonly Finding[] {
  const best = understanding.candidates[0]
  if (!best) return []
  const boxes = nameBoxes(best, understanding.mentions)
  if (best.mentionId === null || best.nameForm === 'none') return [{ code: 'not-sure-enough', boxes }]
  return best.nameSimilarity < NAME_SIMILARITY_MIN ? [{ code: 'illegible', boxes }] : []
}

/** The calibrated probability reaches what the town asks for. */
export function likelyEnough({ understanding, procedure }: DocumentCase): readonly Finding[] {
  const best = understanding.candidates[0]
  if (!best || best.probability >= procedure.threshold) return []
  return [{ code: 'not-sure-enough', boxes: nameBoxes(best, understanding.mentions) }]
}

/** Proofs beside the name. */
export function secondProofs(candidate: Candidate) {
  return candidate.proofs.filter((proof) => proof.kind !== 'name')
}

/** What speaks for a person, the name included. */
export function agreeingProofs(candidate: Candidate): readonly Proof[] {
  return candidate.proofs.filter((proof) => proof.agreement === 'agrees')
}

/** Kinds of proof that agree; a kind that is printed twice counts once. */
export function agreeingKinds(candidate: Candidate): ReadonlySet<ProofKind> {
  return new Set(agreeingProofs(candidate).map(({ kind }) => kind))
}

function agrees(candidate: Candidate, kind: ProofKind) {
  return candidate.proofs.some((proof) => proof.kind === kind && proof.agreement === 'agrees')
}

/** A printed detail of this kind is another one than this person's. */
export function speaksAgainst(candidate: Candidate, kind: ProofKind) {
  return candidate.proofs.some((proof) => proof.kind === kind && proof.agreement === 'contradicts')
}

function mentionsOf(mentions: readonly Mention[], ids: readonly string[]) {
  return mentions.filter((mention) => ids.includes(mention.id))
}

/** Where the person's name stands. */
export function nameBoxes(candidate: Candidate, mentions: readonly Mention[]) {
  return mentions.find((mention) => mention.id === candidate.mentionId)?.boxes ?? []
}
