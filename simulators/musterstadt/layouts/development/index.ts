/**
 * Development layouts: recognition may be developed on these.
 *
 * In:  a sheet. Out: HTML. Not here: the evaluation layouts, which nobody who develops recognition opens.
 */
import type { Layout } from '../sheet.ts'
import { attendanceList } from './attendanceList.ts'
import { firstAid } from './firstAid.ts'
import { inHouse } from './inHouse.ts'
import { instructionRecord } from './instructionRecord.ts'
import { labelTable } from './labelTable.ts'
import { learningExport } from './learningExport.ts'
import { letterhead } from './letterhead.ts'
import { invitation, invoice, medical, registration } from './notCertificates.ts'
import { ornateLandscape } from './ornateLandscape.ts'
import { scriptHeading } from './scriptHeading.ts'
import { twoColumn } from './twoColumn.ts'

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
  attendanceList,
  invitation,
  registration,
  invoice,
  medical,
]
