import type { Finding } from '@amtsbote/contract'
import type { DocumentCase } from './case.ts'
import {
  dated,
  exactlyKnown,
  legible,
  noDuplicate,
  noHiddenText,
  pagesExplained,
  titled,
} from './documentGates.ts'
import {
  independentProofs,
  likelyEnough,
  namesakesToldApart,
  nameWellRead,
  oneRecipient,
  proofsAgree,
  roleCertain,
  stillEmployed,
} from './personGates.ts'
import { noVeto } from './vetoGates.ts'

export type Gate = (documentCase: DocumentCase) => readonly Finding[]

/**
 * All of them must stay silent before anything is filed without a person.
 * The order is the order in which a clerk reads them: what forbids filing, what is wrong, what is missing.
 * That an issuer or a layout was never seen before is no gate: two proofs that agree do not depend on it.
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
  independentProofs,
  legible,
  nameWellRead,
  pagesExplained,
  noDuplicate,
  titled,
  dated,
  likelyEnough,
]
