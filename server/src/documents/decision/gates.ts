import type { Finding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'
import {
  dated,
  exactlyKnown,
  issuerKnown,
  legible,
  noDuplicate,
  noHiddenText,
  pagesExplained,
  titled,
} from './documentGates.ts'
import { enoughProof, noNeighbourFits } from './nameGates.ts'
import {
  likelyEnough,
  namesakesToldApart,
  nameWellRead,
  oneRecipient,
  proofsAgree,
  roleCertain,
  stillEmployed,
} from './personGates.ts'
import { readingsAgree } from './readingGates.ts'
import { noVeto } from './vetoGates.ts'

export type Gate = (documentCase: DocumentCase) => readonly Finding[]

/**
 * All of them must stay silent before anything is filed without a person.
 * The order is the order in which a clerk reads them: what forbids filing, what is wrong, what is missing.
 * That a provider was never seen before is a gate only where the procedure says so: new ones come every week, and two
 * proofs that agree do not depend on who printed them.
 */
export const gates: readonly Gate[] = [
  noVeto,
  noHiddenText,
  oneRecipient,
  proofsAgree,
  stillEmployed,
  roleCertain,
  exactlyKnown,
  namesakesToldApart,
  noNeighbourFits,
  enoughProof,
  readingsAgree,
  legible,
  nameWellRead,
  pagesExplained,
  noDuplicate,
  issuerKnown,
  titled,
  dated,
  likelyEnough,
]
