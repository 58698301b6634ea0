/**
 * Evaluation layouts: recognition is measured on these, never developed on them.
 *
 * In:  a sheet. Out: HTML. Whoever develops recognition does not open this folder nor the evaluation
 * catalogue; otherwise the figures no longer say what happens with papers never seen before.
 */
import type { Layout } from '../sheet.ts'
import { captionsBelow } from './captionsBelow.ts'
import { certificateSupplement } from './certificateSupplement.ts'
import { chamberCourse } from './chamberCourse.ts'
import { completionReport } from './completionReport.ts'
import { cornerLandscape } from './cornerLandscape.ts'
import { countySlip } from './countySlip.ts'
import { digitalCredential } from './digitalCredential.ts'
import { drivingSafety } from './drivingSafety.ts'
import { eveningCourse } from './eveningCourse.ts'
import { examReport } from './examReport.ts'
import { fairVisit } from './fairVisit.ts'
import { foldedProof } from './foldedProof.ts'
import { forumPass } from './forumPass.ts'
import { framedAward } from './framedAward.ts'
import { halfSlip } from './halfSlip.ts'
import { intranetPrint } from './intranetPrint.ts'
import { learningAccount } from './learningAccount.ts'
import { leaveProof } from './leaveProof.ts'
import { mailPrint } from './mailPrint.ts'
import { minutesExtract } from './minutesExtract.ts'
import { moduleAward } from './moduleAward.ts'
import { booking, invitation, invoice, medical, registration, signingSheet } from './otherPapers.ts'
import { penScript } from './penScript.ts'
import { personRow } from './personRow.ts'
import { portfolioSheet } from './portfolioSheet.ts'
import { profileScreen } from './profileScreen.ts'
import { programmeSheet } from './programmeSheet.ts'
import { questionSheet } from './questionSheet.ts'
import { rightHead } from './rightHead.ts'
import { serviceRecord } from './serviceRecord.ts'
import { unitReport } from './unitReport.ts'
import { vendorDiploma } from './vendorDiploma.ts'

export const evaluationLayouts: readonly Layout[] = [
  rightHead,
  penScript,
  cornerLandscape,
  personRow,
  framedAward,
  captionsBelow,
  chamberCourse,
  digitalCredential,
  examReport,
  halfSlip,
  intranetPrint,
  mailPrint,
  moduleAward,
  portfolioSheet,
  profileScreen,
  vendorDiploma,
  countySlip,
  drivingSafety,
  fairVisit,
  programmeSheet,
  learningAccount,
  questionSheet,
  unitReport,
  completionReport,
  serviceRecord,
  eveningCourse,
  forumPass,
  certificateSupplement,
  leaveProof,
  minutesExtract,
  foldedProof,
  signingSheet,
  invitation,
  registration,
  booking,
  invoice,
  medical,
]
