/**
 * Calendar: public holidays of the 16 Länder and working days of a town.
 *
 * In:  a Land, local holidays, the town's own closing days; calendar days as `YYYY-MM-DD`.
 * Out: holidays of a year with their names; whether a day is a working day, and the day so many working days later.
 * Not here: times of day and what is started when.
 */
export { holidaysOf } from './holidays.ts'
export { laender } from './laender.ts'
export { addWorkingDays } from './workingDays.ts'
