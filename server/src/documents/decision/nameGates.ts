import type { Candidate, Finding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'
import { agreeingKinds, nameBoxes, secondProofs, speaksAgainst } from './personGates.ts'

/**
 * A name that files alone must stand there as recorded: one usual misreading in a long name at most. A stranger's
 * `Meyer` read as our `Meier` costs about as much as that in a short one.
 */
const ALONE_SIMILARITY_MIN = 0.95

/** A neighbour whose name explains the letters this nearly as well could be the one who is printed. */
const NEIGHBOUR_MARGIN = 0.04

/** Enough proof of the kind that the procedure asks for. */
export function enoughProof(documentCase: DocumentCase): readonly Finding[] {
  const { understanding, procedure } = documentCase
  const best = understanding.candidates[0]
  if (!best) return []
  const agreeing = agreeingKinds(best)
  if (agreeing.size >= 2) return []
  const boxes = nameBoxes(best, understanding.mentions)
  if (!agreeing.has('name')) return [{ code: 'not-sure-enough', boxes }]
  if (procedure.proof === 'two-proofs') return [{ code: 'one-proof-only', boxes }]
  return nameAlone(documentCase, best)
}

/**
 * The name alone suffices: today's name, complete and as recorded, nobody else's in the directory (near and former
 * names counted; a colliding name is told by another gate), rare outside it, no second proof left in doubt, no hint against.
 */
function nameAlone({ understanding, procedure }: DocumentCase, best: Candidate): readonly Finding[] {
  const boxes = nameBoxes(best, understanding.mentions)
  // Against a name with a second proof a hint means little; against a name alone it is what a stranger looks like.
  const inDoubt = [
    ...secondProofs(best).filter(({ agreement }) => agreement === 'unclear'),
    ...(best.hints ?? []).filter(({ agreement }) => agreement === 'contradicts'),
  ]
  if (best.nameForm !== 'current' || inDoubt.length > 0)
    return [{ code: 'one-proof-only', boxes: [...boxes, ...inDoubt.flatMap((proof) => proof.boxes)] }]
  if (best.nameSimilarity < ALONE_SIMILARITY_MIN) return [{ code: 'not-sure-enough', boxes }]
  const rare = best.populationShare !== undefined && best.populationShare <= procedure.populationShareMax
  return rare ? [] : [{ code: 'name-too-common', boxes }]
}

/**
 * Counterfactual: had a neighbour been the recipient, would the page look nearly the same? Then a person looks.
 * A neighbour against whom an agreeing proof of the best speaks is told apart.
 */
export function noNeighbourFits({ understanding }: DocumentCase): readonly Finding[] {
  const [best, ...others] = understanding.candidates
  if (!best || best.mentionId === null) return []
  const agreeing = secondProofs(best).filter((proof) => proof.agreement === 'agrees')
  const open = others.filter(
    (other) =>
      other.mentionId === best.mentionId &&
      other.nameForm !== 'none' &&
      other.nameSimilarity >= best.nameSimilarity - NEIGHBOUR_MARGIN &&
      !agreeing.some((proof) => speaksAgainst(other, proof.kind)),
  )
  if (open.length === 0) return []
  const detail = open.map(({ employeeNumber }) => employeeNumber).join(', ')
  return [{ code: 'namesake', detail, boxes: nameBoxes(best, understanding.mentions) }]
}
