import type { Catalogue } from './catalogue.ts'
import { developmentCourses } from './developmentCourses.ts'
import { developmentIssuers } from './developmentIssuers.ts'

/** Issuers and courses that recognition may be developed on. */
export const developmentCatalogue: Catalogue = { issuers: developmentIssuers, courses: developmentCourses }
