import type { Catalogue } from './catalogue.ts'
import { developmentCourses } from './developmentCourses.ts'
import { developmentIssuers } from './developmentIssuers.ts'
import { developmentMoreCourses } from './developmentMoreCourses.ts'
import { developmentMoreIssuers } from './developmentMoreIssuers.ts'

/** Issuers and courses that recognition may be developed on. */
export const developmentCatalogue: Catalogue = {
  issuers: [...developmentIssuers, ...developmentMoreIssuers],
  courses: [...developmentCourses, ...developmentMoreCourses],
}
