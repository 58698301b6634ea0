import { AmtsboteError } from '@amtsbote/contract'
import { weekdays } from '@amtsbote/robot-sdk/protocol'
import type { Database, Transaction } from '#database'
import { newId } from '#identifiers'
import { WEEK_MINUTES, type Window } from './slots/windows.ts'
import { momentsOf } from './slots/zone.ts'
import { deleteWindow, findWindows, insertWindow } from './store.ts'

/** A maintenance window of a target system. */
export type SystemWindow = Window & { readonly id: string; readonly system: string; readonly reason: string }

const WEEKLY = /^(mon|tues|wednes|thurs|fri|satur|sun)day (\d{2}):(\d{2})-(\d{2}):(\d{2})$/
const ONCE = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})\/(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})$/
const DAY_MINUTES = 24 * 60

/**
 * Reads a window: `sunday 22:00-06:00` every week, over midnight where the end is before the start, or
 * `2026-12-01T18:00/2026-12-02T06:00` once; both by the town's clock.
 *
 * @throws AmtsboteError AB-0403 when it is neither
 */
export function parseWindow(text: string): Window {
  const weekly = WEEKLY.exec(text)
  if (weekly) {
    const [, , startHour, startMinute, endHour, endMinute] = weekly
    const day = weekdays.indexOf(text.split(' ')[0] as (typeof weekdays)[number])
    const [start, end] = [clock(startHour, startMinute), clock(endHour, endMinute)]
    if (start !== null && end !== null && start !== end) {
      const startsMinute = day * DAY_MINUTES + start
      return { kind: 'weekly', startsMinute, minutes: (end - start + DAY_MINUTES) % DAY_MINUTES }
    }
  }
  const [, fromText = '', untilText = ''] = ONCE.exec(text) ?? []
  if (
    fromText &&
    Number.isFinite(Date.parse(`${fromText}Z`)) &&
    Number.isFinite(Date.parse(`${untilText}Z`))
  ) {
    const [from, until] = [momentsOf(fromText)[0], momentsOf(untilText)[0]]
    if (from < until) return { kind: 'once', from, until }
  }
  throw new AmtsboteError('AB-0403', text)
}

function clock(hour: string | undefined, minute: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute)]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null
}

/**
 * Lets nothing begin in a system during a window, from now on; what runs may end. Slots that fall into it wait for its end.
 * @returns the number to remove it by
 */
export async function addWindow(
  db: Database,
  { system, window, reason }: { readonly system: string; readonly window: Window; readonly reason: string },
): Promise<string> {
  const id = newId<string>()
  const when =
    window.kind === 'weekly'
      ? { starts_minute: window.startsMinute, minutes: window.minutes, from_at: null, until_at: null }
      : { starts_minute: null, minutes: null, from_at: window.from, until_at: window.until }
  await insertWindow(db, { id, system, reason, ...when })
  return id
}

/** @throws AmtsboteError AB-0621 when there is no such window */
export async function removeWindow(db: Database, id: string): Promise<void> {
  if (!(await deleteWindow(db, id))) throw new AmtsboteError('AB-0621', id)
}

/** The windows of some systems, or of all. */
export async function windowsOf(
  db: Database | Transaction,
  systems?: readonly string[],
): Promise<SystemWindow[]> {
  const rows = await findWindows(db, systems)
  return rows.map(({ id, system, reason, startsMinute, minutes, fromAt, untilAt }) => {
    const own = { id, system, reason }
    if (startsMinute !== null && minutes !== null) return { ...own, kind: 'weekly', startsMinute, minutes }
    if (fromAt && untilAt) return { ...own, kind: 'once', from: fromAt, until: untilAt }
    throw new Error(`window ${id} is neither weekly nor once`)
  })
}

/** A window in the words of {@link parseWindow}. */
export function windowWords(window: Window): string {
  if (window.kind === 'once') return `${window.from.toISOString()}/${window.until.toISOString()}`
  const { startsMinute, minutes } = window
  const end = (startsMinute + minutes) % WEEK_MINUTES
  const time = (minute: number) => new Date((minute % DAY_MINUTES) * 60_000).toISOString().slice(11, 16)
  return `${weekdays[Math.floor(startsMinute / DAY_MINUTES)]} ${time(startsMinute)}-${time(end)}`
}
