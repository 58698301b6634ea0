/**
 * Calendar: public holidays of the 16 Länder and working days of a town.
 *
 * In:  a Land, local holidays, the town's own closing days; calendar days as `YYYY-MM-DD`.
 * Out: holidays of a year with their names; whether a day is a working day, and the day so many working days later; the
 *      calendar that this town has set, the same for all machines.
 * Not here: times of day and what is started when; that is `#triggers`.
 */
export { namedClosingDays } from './closingDays.ts'
export { addDays, weekdayOf } from './days.ts'
export { holidaysOf, localHolidays } from './holidays.ts'
export { laender } from './laender.ts'
export { calendarOf, readTown, setTown, type TownSettings } from './townCalendar.ts'
export { addWorkingDays, isWorkingDay, type TownCalendar } from './workingDays.ts'
