/**
 * Development layouts: recognition may be developed on these.
 *
 * In:  a sheet. Out: HTML. Not here: the evaluation layouts, which nobody who develops recognition opens.
 */
import type { Layout } from '../sheet.ts'
import { addressLetter } from './addressLetter.ts'
import { attendanceList } from './attendanceList.ts'
import { attendanceRecord } from './attendanceRecord.ts'
import { bookletPage } from './bookletPage.ts'
import { briefing } from './briefing.ts'
import { brigadeSheet } from './brigadeSheet.ts'
import { calligraphy } from './calligraphy.ts'
import { conferenceHouse } from './conferenceHouse.ts'
import { congress } from './congress.ts'
import { courseExport } from './courseExport.ts'
import { coursePass } from './coursePass.ts'
import { creditPoints } from './creditPoints.ts'
import { denseText } from './denseText.ts'
import { dottedForm } from './dottedForm.ts'
import { employerLetter } from './employerLetter.ts'
import { english } from './english.ts'
import { englishCourse } from './englishCourse.ts'
import { examination } from './examination.ts'
import { examRecord } from './examRecord.ts'
import { firstAid } from './firstAid.ts'
import { forum } from './forum.ts'
import { framedDiploma } from './framedDiploma.ts'
import { gridForm } from './gridForm.ts'
import { helperSheet } from './helperSheet.ts'
import { inHouse } from './inHouse.ts'
import { instructionRecord } from './instructionRecord.ts'
import { labelTable } from './labelTable.ts'
import { languageLevels } from './languageLevels.ts'
import { leaderLines } from './leaderLines.ts'
import { learningExport } from './learningExport.ts'
import { letterhead } from './letterhead.ts'
import { lifeSavers } from './lifeSavers.ts'
import { liveWebinar } from './liveWebinar.ts'
import { lowerColumns } from './lowerColumns.ts'
import { memberLetter } from './memberLetter.ts'
import { memo } from './memo.ts'
import { booking, invitation, invoice, medical, registration } from './notCertificates.ts'
import { onlinePresence } from './onlinePresence.ts'
import { ornateLandscape } from './ornateLandscape.ts'
import { plainText } from './plainText.ts'
import { qualificationCard } from './qualificationCard.ts'
import { rescueCard } from './rescueCard.ts'
import { rowTable } from './rowTable.ts'
import { scriptHeading } from './scriptHeading.ts'
import { statement } from './statement.ts'
import { summerSchool } from './summerSchool.ts'
import { twoColumn } from './twoColumn.ts'
import { twoLanguages } from './twoLanguages.ts'
import { universityCredits } from './universityCredits.ts'
import { webinar } from './webinar.ts'
import { windowLetter } from './windowLetter.ts'

export const developmentLayouts: readonly Layout[] = [
  letterhead,
  labelTable,
  ornateLandscape,
  inHouse,
  scriptHeading,
  twoColumn,
  learningExport,
  instructionRecord,
  firstAid,
  calligraphy,
  dottedForm,
  englishCourse,
  examRecord,
  forum,
  framedDiploma,
  plainText,
  rowTable,
  webinar,
  windowLetter,
  addressLetter,
  denseText,
  english,
  examination,
  gridForm,
  qualificationCard,
  courseExport,
  congress,
  leaderLines,
  memo,
  attendanceRecord,
  helperSheet,
  rescueCard,
  onlinePresence,
  statement,
  employerLetter,
  twoLanguages,
  bookletPage,
  briefing,
  lowerColumns,
  attendanceList,
  lifeSavers,
  liveWebinar,
  universityCredits,
  memberLetter,
  creditPoints,
  languageLevels,
  coursePass,
  brigadeSheet,
  conferenceHouse,
  summerSchool,
  invitation,
  registration,
  booking,
  invoice,
  medical,
]
