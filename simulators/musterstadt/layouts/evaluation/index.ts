/**
 * Evaluation layouts: recognition is measured on these, never developed on them.
 *
 * In:  a sheet. Out: HTML. Whoever develops recognition does not open this folder nor the evaluation
 * catalogue; otherwise the figures no longer say what happens with papers never seen before.
 */
import type { Layout } from '../sheet.ts'
import { addressLetter } from './addressLetter.ts'
import { denseText } from './denseText.ts'
import { english } from './english.ts'
import { examination } from './examination.ts'
import { gridForm } from './gridForm.ts'
import { invitation, invoice, medical, registration, signingSheet } from './otherPapers.ts'
import { qualificationCard } from './qualificationCard.ts'

export const evaluationLayouts: readonly Layout[] = [
  english,
  gridForm,
  examination,
  addressLetter,
  denseText,
  qualificationCard,
  signingSheet,
  invitation,
  registration,
  invoice,
  medical,
]
