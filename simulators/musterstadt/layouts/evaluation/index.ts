/**
 * Evaluation layouts: recognition is measured on these, never developed on them.
 *
 * In:  a sheet. Out: HTML. Whoever develops recognition does not open this folder nor the evaluation
 * catalogue; otherwise the figures no longer say what happens with papers never seen before.
 */
import type { Layout } from '../sheet.ts'
import { addressLetter } from './addressLetter.ts'
import { briefing } from './briefing.ts'
import { congress } from './congress.ts'
import { cornerLandscape } from './cornerLandscape.ts'
import { courseExport } from './courseExport.ts'
import { denseText } from './denseText.ts'
import { english } from './english.ts'
import { examination } from './examination.ts'
import { framedAward } from './framedAward.ts'
import { gridForm } from './gridForm.ts'
import { helperSheet } from './helperSheet.ts'
import { leaderLines } from './leaderLines.ts'
import { lowerColumns } from './lowerColumns.ts'
import { memo } from './memo.ts'
import { booking, invitation, invoice, medical, registration, signingSheet } from './otherPapers.ts'
import { penScript } from './penScript.ts'
import { personRow } from './personRow.ts'
import { qualificationCard } from './qualificationCard.ts'
import { rightHead } from './rightHead.ts'
import { statement } from './statement.ts'

export const evaluationLayouts: readonly Layout[] = [
  english,
  gridForm,
  examination,
  addressLetter,
  denseText,
  qualificationCard,
  rightHead,
  penScript,
  cornerLandscape,
  lowerColumns,
  courseExport,
  memo,
  helperSheet,
  briefing,
  personRow,
  framedAward,
  statement,
  leaderLines,
  congress,
  signingSheet,
  invitation,
  registration,
  booking,
  invoice,
  medical,
]
