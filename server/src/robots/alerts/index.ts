/**
 * Alerts: tells the people on duty once when a robot does not get on.
 *
 * In:  items that stand still, grouped by the cause of their failure.
 * Out: one mail and one signed call for each cause, again only when it was resolved and came back.
 * Not here: what people do about it (`#operations`); which failures are one cause (`#runs`).
 */
export { type AlertSettings, startAlerts } from './startAlerts.ts'
export { findAlerts as listAlerts } from './store.ts'
