/**
 * Evaluation layouts: recognition is measured on these, never developed on them.
 *
 * In:  a sheet. Out: HTML. Whoever develops recognition does not open this folder nor the evaluation
 * catalogue; otherwise the figures no longer say what happens with papers never seen before.
 */
import type { Layout } from '../sheet.ts'
import { attendanceRecord } from './attendanceRecord.ts'
import { bookletPage } from './bookletPage.ts'
import { briefing } from './briefing.ts'
import { captionsBelow } from './captionsBelow.ts'
import { chamberCourse } from './chamberCourse.ts'
import { cornerLandscape } from './cornerLandscape.ts'
import { digitalCredential } from './digitalCredential.ts'
import { employerLetter } from './employerLetter.ts'
import { examReport } from './examReport.ts'
import { framedAward } from './framedAward.ts'
import { halfSlip } from './halfSlip.ts'
import { helperSheet } from './helperSheet.ts'
import { intranetPrint } from './intranetPrint.ts'
import { lowerColumns } from './lowerColumns.ts'
import { mailPrint } from './mailPrint.ts'
import { moduleAward } from './moduleAward.ts'
import { onlinePresence } from './onlinePresence.ts'
import { booking, invitation, invoice, medical, registration, signingSheet } from './otherPapers.ts'
import { penScript } from './penScript.ts'
import { personRow } from './personRow.ts'
import { portfolioSheet } from './portfolioSheet.ts'
import { profileScreen } from './profileScreen.ts'
import { rescueCard } from './rescueCard.ts'
import { rightHead } from './rightHead.ts'
import { statement } from './statement.ts'
import { twoLanguages } from './twoLanguages.ts'

export const evaluationLayouts: readonly Layout[] = [
  rightHead,
  penScript,
  cornerLandscape,
  lowerColumns,
  helperSheet,
  briefing,
  personRow,
  framedAward,
  statement,
  attendanceRecord,
  bookletPage,
  captionsBelow,
  chamberCourse,
  digitalCredential,
  employerLetter,
  examReport,
  halfSlip,
  intranetPrint,
  mailPrint,
  moduleAward,
  onlinePresence,
  portfolioSheet,
  profileScreen,
  rescueCard,
  twoLanguages,
  signingSheet,
  invitation,
  registration,
  booking,
  invoice,
  medical,
]
